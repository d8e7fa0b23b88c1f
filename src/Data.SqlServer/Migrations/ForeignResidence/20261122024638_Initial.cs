using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.ForeignResidence
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "foreign_residence");

            migrationBuilder.CreateSequence(
                name: "case_numbers_in",
                schema: "foreign_residence");

            migrationBuilder.CreateSequence(
                name: "case_numbers_pr",
                schema: "foreign_residence");

            migrationBuilder.CreateSequence(
                name: "case_numbers_rp",
                schema: "foreign_residence");

            migrationBuilder.CreateSequence(
                name: "case_numbers_tr",
                schema: "foreign_residence");

            migrationBuilder.CreateSequence(
                name: "number_serials",
                schema: "foreign_residence");

            migrationBuilder.CreateSequence(
                name: "residence_document_serials",
                schema: "foreign_residence");

            migrationBuilder.CreateSequence(
                name: "residence_serials",
                schema: "foreign_residence");

            migrationBuilder.CreateSequence(
                name: "stay_numbers",
                schema: "foreign_residence");

            migrationBuilder.CreateTable(
                name: "NumberApplications",
                schema: "foreign_residence",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ApplicantName = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Citizenship = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    DecidingOfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ConsentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ConsentByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SentByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    SoonAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Error = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ErrorWords = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberApplications", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "NumberCounters",
                schema: "foreign_residence",
                columns: table => new
                {
                    BirthDigits = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Next = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberCounters", x => x.BirthDigits);
                });

            migrationBuilder.CreateTable(
                name: "Numbers",
                schema: "foreign_residence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Surname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Citizenship = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    DocumentNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    FormedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    FormedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    FormedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OfficeName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VerifyCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PrintedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandedOverTo = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Numbers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PermanentResidences",
                schema: "foreign_residence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Citizenship = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    HousingOwner = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    GrantedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HalfPapers = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    BookNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RegisteredBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    PermitDraftId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    OfficeName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PermanentResidences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ResidenceChecks",
                schema: "foreign_residence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Findings = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Reference = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResidenceChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ResidenceDocuments",
                schema: "foreign_residence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Surname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Citizenship = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    BirthPlace = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Phone = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ProofNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PassportValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ClosedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    BlankNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ProducedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Told = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ToldAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldWords = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    SignedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    OfficeName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    IssuedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    VerifyCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResidenceDocuments", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Stays",
                schema: "foreign_residence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Surname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Citizenship = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DocumentNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DocumentKey = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    DocumentValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    Visa = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    VisaValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    WorkPermitUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    Student = table.Column<bool>(type: "bit", nullable: false),
                    CardNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BorderPoint = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    FiledBy = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OnLetterhead = table.Column<bool>(type: "bit", nullable: false),
                    HostPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HostOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    HostName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    GroupName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    ArrivedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Extensions = table.Column<int>(type: "int", nullable: false),
                    IsLate = table.Column<bool>(type: "bit", nullable: false),
                    Proceedings = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    IsOpen = table.Column<bool>(type: "bit", nullable: false),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Alert = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RegisteredBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Stays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "NumberKeys",
                schema: "foreign_residence",
                columns: table => new
                {
                    NumberId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NumberKeys", x => new { x.Key, x.NumberId });
                    table.ForeignKey(
                        name: "FK_NumberKeys_Numbers_NumberId",
                        column: x => x.NumberId,
                        principalSchema: "foreign_residence",
                        principalTable: "Numbers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ResidenceKeys",
                schema: "foreign_residence",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResidenceKeys", x => new { x.Key, x.DocumentId });
                    table.ForeignKey(
                        name: "FK_ResidenceKeys_ResidenceDocuments_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "foreign_residence",
                        principalTable: "ResidenceDocuments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StayEvents",
                schema: "foreign_residence",
                columns: table => new
                {
                    StayId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StayEvents", x => new { x.StayId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_StayEvents_Stays_StayId",
                        column: x => x.StayId,
                        principalSchema: "foreign_residence",
                        principalTable: "Stays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "StayKeys",
                schema: "foreign_residence",
                columns: table => new
                {
                    StayId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StayKeys", x => new { x.Key, x.StayId });
                    table.ForeignKey(
                        name: "FK_StayKeys_Stays_StayId",
                        column: x => x.StayId,
                        principalSchema: "foreign_residence",
                        principalTable: "Stays",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_NumberApplications_DecidingOfficeId_State_DueAt",
                schema: "foreign_residence",
                table: "NumberApplications",
                columns: new[] { "DecidingOfficeId", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_NumberApplications_PersonId",
                schema: "foreign_residence",
                table: "NumberApplications",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_NumberApplications_Region_State_DueAt",
                schema: "foreign_residence",
                table: "NumberApplications",
                columns: new[] { "Region", "State", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_NumberKeys_NumberId",
                schema: "foreign_residence",
                table: "NumberKeys",
                column: "NumberId");

            migrationBuilder.CreateIndex(
                name: "IX_Numbers_CaseId",
                schema: "foreign_residence",
                table: "Numbers",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Numbers_Number",
                schema: "foreign_residence",
                table: "Numbers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Numbers_OfficeId_Serial",
                schema: "foreign_residence",
                table: "Numbers",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Numbers_PersonId_MergedAs",
                schema: "foreign_residence",
                table: "Numbers",
                columns: new[] { "PersonId", "MergedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Numbers_Region_Serial",
                schema: "foreign_residence",
                table: "Numbers",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Numbers_Serial",
                schema: "foreign_residence",
                table: "Numbers",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Numbers_VerifyCode",
                schema: "foreign_residence",
                table: "Numbers",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PermanentResidences_CaseId",
                schema: "foreign_residence",
                table: "PermanentResidences",
                column: "CaseId",
                unique: true,
                filter: "[CaseId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_PermanentResidences_PersonId",
                schema: "foreign_residence",
                table: "PermanentResidences",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_PermanentResidences_Region_Serial",
                schema: "foreign_residence",
                table: "PermanentResidences",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_PermanentResidences_Serial",
                schema: "foreign_residence",
                table: "PermanentResidences",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceChecks_CaseId_Step",
                schema: "foreign_residence",
                table: "ResidenceChecks",
                columns: new[] { "CaseId", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_CaseId",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                column: "CaseId",
                unique: true,
                filter: "[CaseId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_Number",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_PersonId_ClosedAs",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                columns: new[] { "PersonId", "ClosedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_PersonId_Status",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                columns: new[] { "PersonId", "Status" });

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_Region_Serial",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_Region_Status_Until_Serial",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                columns: new[] { "Region", "Status", "Until", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_Serial",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_Status_Until",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                columns: new[] { "Status", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceDocuments_VerifyCode",
                schema: "foreign_residence",
                table: "ResidenceDocuments",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ResidenceKeys_DocumentId",
                schema: "foreign_residence",
                table: "ResidenceKeys",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_StayKeys_StayId",
                schema: "foreign_residence",
                table: "StayKeys",
                column: "StayId");

            migrationBuilder.CreateIndex(
                name: "IX_Stays_CaseId",
                schema: "foreign_residence",
                table: "Stays",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Stays_DocumentKey_Citizenship_ArrivedOn",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "DocumentKey", "Citizenship", "ArrivedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Stays_HostOrganisationId_Serial",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "HostOrganisationId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_HostPersonId_Serial",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "HostPersonId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_IsLate_OfficeId_Serial",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "IsLate", "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_IsLate_Region_Serial",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "IsLate", "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_IsOpen_Alert_Until",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "IsOpen", "Alert", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_IsOpen_OfficeId_Until_Serial",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "IsOpen", "OfficeId", "Until", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_IsOpen_Region_Until_Serial",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "IsOpen", "Region", "Until", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_OfficeId_Serial",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_PersonId_ArrivedOn",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "PersonId", "ArrivedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Stays_Region_Serial",
                schema: "foreign_residence",
                table: "Stays",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Stays_Serial",
                schema: "foreign_residence",
                table: "Stays",
                column: "Serial",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "NumberApplications",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "NumberCounters",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "NumberKeys",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "PermanentResidences",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "ResidenceChecks",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "ResidenceKeys",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "StayEvents",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "StayKeys",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "Numbers",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "ResidenceDocuments",
                schema: "foreign_residence");

            migrationBuilder.DropTable(
                name: "Stays",
                schema: "foreign_residence");

            migrationBuilder.DropSequence(
                name: "case_numbers_in",
                schema: "foreign_residence");

            migrationBuilder.DropSequence(
                name: "case_numbers_pr",
                schema: "foreign_residence");

            migrationBuilder.DropSequence(
                name: "case_numbers_rp",
                schema: "foreign_residence");

            migrationBuilder.DropSequence(
                name: "case_numbers_tr",
                schema: "foreign_residence");

            migrationBuilder.DropSequence(
                name: "number_serials",
                schema: "foreign_residence");

            migrationBuilder.DropSequence(
                name: "residence_document_serials",
                schema: "foreign_residence");

            migrationBuilder.DropSequence(
                name: "residence_serials",
                schema: "foreign_residence");

            migrationBuilder.DropSequence(
                name: "stay_numbers",
                schema: "foreign_residence");
        }
    }
}
