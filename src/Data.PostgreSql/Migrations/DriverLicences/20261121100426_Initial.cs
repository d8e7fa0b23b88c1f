using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.DriverLicences
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "driver_licences");

            migrationBuilder.CreateSequence(
                name: "case_numbers_dl",
                schema: "driver_licences");

            migrationBuilder.CreateSequence(
                name: "licence_numbers",
                schema: "driver_licences");

            migrationBuilder.CreateTable(
                name: "CaseRestrictions",
                schema: "driver_licences",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Codes = table.Column<string>(type: "text", nullable: false),
                    NotedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NotedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseRestrictions", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "ExamAttempts",
                schema: "driver_licences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Step = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ApplicantName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Passed = table.Column<bool>(type: "boolean", nullable: false),
                    Asked = table.Column<int>(type: "integer", nullable: true),
                    Right = table.Column<int>(type: "integer", nullable: true),
                    Needed = table.Column<int>(type: "integer", nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ExaminerId = table.Column<Guid>(type: "uuid", nullable: false),
                    ExaminerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExamAttempts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Licences",
                schema: "driver_licences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Series = table.Column<string>(type: "character varying(2)", maxLength: 2, nullable: false),
                    Number = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    NumberKey = table.Column<string>(type: "character varying(8)", maxLength: 8, nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    HolderIin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    HolderBirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    IssuedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    WithdrawnUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VerifyCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Restrictions = table.Column<string>(type: "text", nullable: false),
                    EventCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Licences", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RightWithdrawals",
                schema: "driver_licences",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Court = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DecisionNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    RegisteredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RegisteredBy = table.Column<Guid>(type: "uuid", nullable: false),
                    RegisteredByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnBasis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ReturnedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RightWithdrawals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExamAnswers",
                schema: "driver_licences",
                columns: table => new
                {
                    AttemptId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Question = table.Column<int>(type: "integer", nullable: true),
                    Error = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExamAnswers", x => new { x.AttemptId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_ExamAnswers_ExamAttempts_AttemptId",
                        column: x => x.AttemptId,
                        principalSchema: "driver_licences",
                        principalTable: "ExamAttempts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LicenceCategories",
                schema: "driver_licences",
                columns: table => new
                {
                    LicenceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Category = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    FirstGrantedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceCategories", x => new { x.LicenceId, x.Category });
                    table.ForeignKey(
                        name: "FK_LicenceCategories_Licences_LicenceId",
                        column: x => x.LicenceId,
                        principalSchema: "driver_licences",
                        principalTable: "Licences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LicenceEvents",
                schema: "driver_licences",
                columns: table => new
                {
                    LicenceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceEvents", x => new { x.LicenceId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_LicenceEvents_Licences_LicenceId",
                        column: x => x.LicenceId,
                        principalSchema: "driver_licences",
                        principalTable: "Licences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LicenceNameKeys",
                schema: "driver_licences",
                columns: table => new
                {
                    LicenceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LicenceNameKeys", x => new { x.Key, x.LicenceId });
                    table.ForeignKey(
                        name: "FK_LicenceNameKeys_Licences_LicenceId",
                        column: x => x.LicenceId,
                        principalSchema: "driver_licences",
                        principalTable: "Licences",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ExamAttempts_CaseId_Step",
                schema: "driver_licences",
                table: "ExamAttempts",
                columns: new[] { "CaseId", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExamAttempts_OfficeId_On",
                schema: "driver_licences",
                table: "ExamAttempts",
                columns: new[] { "OfficeId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_ExamAttempts_PersonId_Kind_On",
                schema: "driver_licences",
                table: "ExamAttempts",
                columns: new[] { "PersonId", "Kind", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_LicenceNameKeys_LicenceId",
                schema: "driver_licences",
                table: "LicenceNameKeys",
                column: "LicenceId");

            migrationBuilder.CreateIndex(
                name: "IX_Licences_CaseId",
                schema: "driver_licences",
                table: "Licences",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Licences_HolderIin",
                schema: "driver_licences",
                table: "Licences",
                column: "HolderIin");

            migrationBuilder.CreateIndex(
                name: "IX_Licences_NumberKey",
                schema: "driver_licences",
                table: "Licences",
                column: "NumberKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Licences_OfficeId_Serial",
                schema: "driver_licences",
                table: "Licences",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Licences_PersonId",
                schema: "driver_licences",
                table: "Licences",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Region_Serial",
                schema: "driver_licences",
                table: "Licences",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Serial",
                schema: "driver_licences",
                table: "Licences",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Licences_Status_ValidTo",
                schema: "driver_licences",
                table: "Licences",
                columns: new[] { "Status", "ValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Licences_VerifyCode",
                schema: "driver_licences",
                table: "Licences",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RightWithdrawals_PersonId_DecisionNumber_DecidedOn",
                schema: "driver_licences",
                table: "RightWithdrawals",
                columns: new[] { "PersonId", "DecisionNumber", "DecidedOn" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_RightWithdrawals_Until",
                schema: "driver_licences",
                table: "RightWithdrawals",
                column: "Until");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "CaseRestrictions",
                schema: "driver_licences");

            migrationBuilder.DropTable(
                name: "ExamAnswers",
                schema: "driver_licences");

            migrationBuilder.DropTable(
                name: "LicenceCategories",
                schema: "driver_licences");

            migrationBuilder.DropTable(
                name: "LicenceEvents",
                schema: "driver_licences");

            migrationBuilder.DropTable(
                name: "LicenceNameKeys",
                schema: "driver_licences");

            migrationBuilder.DropTable(
                name: "RightWithdrawals",
                schema: "driver_licences");

            migrationBuilder.DropTable(
                name: "ExamAttempts",
                schema: "driver_licences");

            migrationBuilder.DropTable(
                name: "Licences",
                schema: "driver_licences");

            migrationBuilder.DropSequence(
                name: "case_numbers_dl",
                schema: "driver_licences");

            migrationBuilder.DropSequence(
                name: "licence_numbers",
                schema: "driver_licences");
        }
    }
}
