using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.AddressBureau
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "address_bureau");

            migrationBuilder.CreateSequence(
                name: "case_numbers_ac",
                schema: "address_bureau");

            migrationBuilder.CreateSequence(
                name: "inquiry_numbers",
                schema: "address_bureau");

            migrationBuilder.CreateSequence(
                name: "mail_numbers",
                schema: "address_bureau");

            migrationBuilder.CreateSequence(
                name: "package_numbers",
                schema: "address_bureau");

            migrationBuilder.CreateTable(
                name: "Addresses",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsPermanent = table.Column<bool>(type: "bit", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LeftFor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Slot = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Calls",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CopyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CopyNumber = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Caller = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    IsOperational = table.Column<bool>(type: "bit", nullable: false),
                    RegistrarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Calls", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "CentreFiles",
                schema: "address_bureau",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Applicant = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    CentreId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BureauId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    BackBy = table.Column<DateOnly>(type: "date", nullable: false),
                    Place = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: false),
                    CheckBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Reasons = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    ReturnedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    TellBy = table.Column<DateOnly>(type: "date", nullable: true),
                    Told = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CentreFiles", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Registrar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Requester = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AskedAbout = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Basis = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Surname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    IsYearOnly = table.Column<bool>(type: "bit", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    VerifyCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Lists",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RegistrarId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Registrar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    RegistrarIin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Bad = table.Column<int>(type: "int", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Lists", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mail",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Addressee = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    Request = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Registrar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mail", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Packages",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CentreId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BureauId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Courier = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    SentAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    SentBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReceivedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Packages", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PasswordSheets",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Quarter = table.Column<int>(type: "int", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Days = table.Column<int>(type: "int", nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReplacedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Slot = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PasswordSheets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Places",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NameKk = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameRu = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Places_Places_ParentId",
                        column: x => x.ParentId,
                        principalSchema: "address_bureau",
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ElectronicCertificates",
                schema: "address_bureau",
                columns: table => new
                {
                    InquiryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Signed = table.Column<byte[]>(type: "varbinary(max)", nullable: false),
                    Barcode = table.Column<byte[]>(type: "varbinary(max)", nullable: true),
                    BarcodeSigners = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ElectronicCertificates", x => x.InquiryId);
                    table.ForeignKey(
                        name: "FK_ElectronicCertificates_Inquiries_InquiryId",
                        column: x => x.InquiryId,
                        principalSchema: "address_bureau",
                        principalTable: "Inquiries",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ListRows",
                schema: "address_bureau",
                columns: table => new
                {
                    ListId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Name = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    BornFrom = table.Column<DateOnly>(type: "date", nullable: true),
                    BornTo = table.Column<DateOnly>(type: "date", nullable: true),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    InquiryId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Candidates = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    FaultColumn = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    FaultCode = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    FaultValue = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ListRows", x => new { x.ListId, x.Line });
                    table.ForeignKey(
                        name: "FK_ListRows_Lists_ListId",
                        column: x => x.ListId,
                        principalSchema: "address_bureau",
                        principalTable: "Lists",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PackageItems",
                schema: "address_bureau",
                columns: table => new
                {
                    PackageId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Applicant = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PackageItems", x => new { x.PackageId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_PackageItems_Packages_PackageId",
                        column: x => x.PackageId,
                        principalSchema: "address_bureau",
                        principalTable: "Packages",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PasswordCopies",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    SheetId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Body = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Wrong = table.Column<int>(type: "int", nullable: false),
                    HeldUntil = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PasswordCopies", x => x.Id);
                    table.ForeignKey(
                        name: "FK_PasswordCopies_PasswordSheets_SheetId",
                        column: x => x.SheetId,
                        principalSchema: "address_bureau",
                        principalTable: "PasswordSheets",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "PlaceKeys",
                schema: "address_bureau",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceKeys", x => new { x.Key, x.PlaceId });
                    table.ForeignKey(
                        name: "FK_PlaceKeys_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalSchema: "address_bureau",
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "GivenFiles",
                schema: "address_bureau",
                columns: table => new
                {
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    InquiryId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_GivenFiles", x => x.Sha256);
                    table.ForeignKey(
                        name: "FK_GivenFiles_ElectronicCertificates_InquiryId",
                        column: x => x.InquiryId,
                        principalSchema: "address_bureau",
                        principalTable: "ElectronicCertificates",
                        principalColumn: "InquiryId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Passwords",
                schema: "address_bureau",
                columns: table => new
                {
                    CopyId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Salt = table.Column<byte[]>(type: "varbinary(16)", maxLength: 16, nullable: false),
                    Hash = table.Column<byte[]>(type: "varbinary(32)", maxLength: 32, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Passwords", x => new { x.CopyId, x.From });
                    table.ForeignKey(
                        name: "FK_Passwords_PasswordCopies_CopyId",
                        column: x => x.CopyId,
                        principalSchema: "address_bureau",
                        principalTable: "PasswordCopies",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PersonId_CaseId_IsPermanent",
                schema: "address_bureau",
                table: "Addresses",
                columns: new[] { "PersonId", "CaseId", "IsPermanent" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PersonId_Slot",
                schema: "address_bureau",
                table: "Addresses",
                columns: new[] { "PersonId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PlaceId_From",
                schema: "address_bureau",
                table: "Addresses",
                columns: new[] { "PlaceId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Calls_OfficeId_At",
                schema: "address_bureau",
                table: "Calls",
                columns: new[] { "OfficeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CentreFiles_BureauId_Place_Since",
                schema: "address_bureau",
                table: "CentreFiles",
                columns: new[] { "BureauId", "Place", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_CentreFiles_CentreId_Place_Since",
                schema: "address_bureau",
                table: "CentreFiles",
                columns: new[] { "CentreId", "Place", "Since" });

            migrationBuilder.CreateIndex(
                name: "IX_ElectronicCertificates_Number",
                schema: "address_bureau",
                table: "ElectronicCertificates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_GivenFiles_InquiryId",
                schema: "address_bureau",
                table: "GivenFiles",
                column: "InquiryId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_CaseId",
                schema: "address_bureau",
                table: "Inquiries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_OfficeId_Serial",
                schema: "address_bureau",
                table: "Inquiries",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_PersonId",
                schema: "address_bureau",
                table: "Inquiries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Region_Serial",
                schema: "address_bureau",
                table: "Inquiries",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Serial",
                schema: "address_bureau",
                table: "Inquiries",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_VerifyCode",
                schema: "address_bureau",
                table: "Inquiries",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ListRows_ListId_State_Line",
                schema: "address_bureau",
                table: "ListRows",
                columns: new[] { "ListId", "State", "Line" });

            migrationBuilder.CreateIndex(
                name: "IX_Lists_CaseId",
                schema: "address_bureau",
                table: "Lists",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Lists_OfficeId_At",
                schema: "address_bureau",
                table: "Lists",
                columns: new[] { "OfficeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Lists_Region_At",
                schema: "address_bureau",
                table: "Lists",
                columns: new[] { "Region", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Lists_State_At",
                schema: "address_bureau",
                table: "Lists",
                columns: new[] { "State", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Mail_CaseId",
                schema: "address_bureau",
                table: "Mail",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mail_Number",
                schema: "address_bureau",
                table: "Mail",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Mail_OfficeId_On_Number",
                schema: "address_bureau",
                table: "Mail",
                columns: new[] { "OfficeId", "On", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_PackageItems_CaseId",
                schema: "address_bureau",
                table: "PackageItems",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Packages_BureauId_SentAt",
                schema: "address_bureau",
                table: "Packages",
                columns: new[] { "BureauId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Packages_CentreId_SentAt",
                schema: "address_bureau",
                table: "Packages",
                columns: new[] { "CentreId", "SentAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Packages_Number",
                schema: "address_bureau",
                table: "Packages",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PasswordCopies_SheetId_Number",
                schema: "address_bureau",
                table: "PasswordCopies",
                columns: new[] { "SheetId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PasswordSheets_OfficeId_From",
                schema: "address_bureau",
                table: "PasswordSheets",
                columns: new[] { "OfficeId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_PasswordSheets_OfficeId_Year_Quarter_Slot",
                schema: "address_bureau",
                table: "PasswordSheets",
                columns: new[] { "OfficeId", "Year", "Quarter", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlaceKeys_PlaceId",
                schema: "address_bureau",
                table: "PlaceKeys",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Places_Code",
                schema: "address_bureau",
                table: "Places",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Places_ParentId_Kind_Number",
                schema: "address_bureau",
                table: "Places",
                columns: new[] { "ParentId", "Kind", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Addresses",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Calls",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "CentreFiles",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "GivenFiles",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "ListRows",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Mail",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "PackageItems",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Passwords",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "PlaceKeys",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "ElectronicCertificates",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Lists",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Packages",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "PasswordCopies",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Places",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Inquiries",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "PasswordSheets",
                schema: "address_bureau");

            migrationBuilder.DropSequence(
                name: "case_numbers_ac",
                schema: "address_bureau");

            migrationBuilder.DropSequence(
                name: "inquiry_numbers",
                schema: "address_bureau");

            migrationBuilder.DropSequence(
                name: "mail_numbers",
                schema: "address_bureau");

            migrationBuilder.DropSequence(
                name: "package_numbers",
                schema: "address_bureau");
        }
    }
}
