using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.ExitClearance
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "exit_clearance");

            migrationBuilder.CreateSequence(
                name: "case_numbers_ex",
                schema: "exit_clearance");

            migrationBuilder.CreateSequence(
                name: "exit_serials",
                schema: "exit_clearance");

            migrationBuilder.CreateTable(
                name: "BodyAccounts",
                schema: "exit_clearance",
                columns: table => new
                {
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NamedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    NamedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BodyAccounts", x => x.UserId);
                });

            migrationBuilder.CreateTable(
                name: "BodyAnswers",
                schema: "exit_clearance",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    QuestionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: false),
                    Reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    OnPaper = table.Column<bool>(type: "boolean", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BodyAnswers", x => new { x.CaseId, x.Ordinal });
                });

            migrationBuilder.CreateTable(
                name: "BodyQuestions",
                schema: "exit_clearance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Body = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Round = table.Column<int>(type: "integer", nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LateOn = table.Column<DateOnly>(type: "date", nullable: true),
                    IsDropped = table.Column<bool>(type: "boolean", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BodyQuestions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExitFiles",
                schema: "exit_clearance",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    DecidedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ProofUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    ConfirmedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MilitaryReference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    MilitaryRemovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    MissedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemovedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RemovedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LeaveBy = table.Column<DateOnly>(type: "date", nullable: true),
                    WarnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LeftBasis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    RestoredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    RestoredAddress = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    ReadyAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    HandedOverTo = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: true),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Iin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    Country = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Children = table.Column<string>(type: "text", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsLiable = table.Column<bool>(type: "boolean", nullable: false),
                    HomeVisit = table.Column<bool>(type: "boolean", nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    DecidingOfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AgreementDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecisionDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RemovalDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ResultDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    StageDueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    VerifyCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExitFiles", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationRequests",
                schema: "exit_clearance",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Degree = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AskedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IsRegistered = table.Column<bool>(type: "boolean", nullable: true),
                    Answer = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    AnsweredOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationRequests", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ExitKeys",
                schema: "exit_clearance",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ExitKeys", x => new { x.Key, x.CaseId });
                    table.ForeignKey(
                        name: "FK_ExitKeys_ExitFiles_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "exit_clearance",
                        principalTable: "ExitFiles",
                        principalColumn: "CaseId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_BodyAnswers_QuestionId",
                schema: "exit_clearance",
                table: "BodyAnswers",
                column: "QuestionId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_BodyQuestions_AnsweredAt_DueAt",
                schema: "exit_clearance",
                table: "BodyQuestions",
                columns: new[] { "AnsweredAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BodyQuestions_Body_Region_AnsweredAt_DueAt",
                schema: "exit_clearance",
                table: "BodyQuestions",
                columns: new[] { "Body", "Region", "AnsweredAt", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_BodyQuestions_CaseId_Body_Round",
                schema: "exit_clearance",
                table: "BodyQuestions",
                columns: new[] { "CaseId", "Body", "Round" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_DecidingOfficeId_Serial",
                schema: "exit_clearance",
                table: "ExitFiles",
                columns: new[] { "DecidingOfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_OfficeId_Serial",
                schema: "exit_clearance",
                table: "ExitFiles",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_PersonId",
                schema: "exit_clearance",
                table: "ExitFiles",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_ReadyAt",
                schema: "exit_clearance",
                table: "ExitFiles",
                column: "ReadyAt");

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_Region_Serial",
                schema: "exit_clearance",
                table: "ExitFiles",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_Region_State_Serial",
                schema: "exit_clearance",
                table: "ExitFiles",
                columns: new[] { "Region", "State", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_Serial",
                schema: "exit_clearance",
                table: "ExitFiles",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_State_LeaveBy",
                schema: "exit_clearance",
                table: "ExitFiles",
                columns: new[] { "State", "LeaveBy" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_State_ProofUntil",
                schema: "exit_clearance",
                table: "ExitFiles",
                columns: new[] { "State", "ProofUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_ExitFiles_VerifyCode",
                schema: "exit_clearance",
                table: "ExitFiles",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ExitKeys_CaseId",
                schema: "exit_clearance",
                table: "ExitKeys",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationRequests_CaseId",
                schema: "exit_clearance",
                table: "RegistrationRequests",
                column: "CaseId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "BodyAccounts",
                schema: "exit_clearance");

            migrationBuilder.DropTable(
                name: "BodyAnswers",
                schema: "exit_clearance");

            migrationBuilder.DropTable(
                name: "BodyQuestions",
                schema: "exit_clearance");

            migrationBuilder.DropTable(
                name: "ExitKeys",
                schema: "exit_clearance");

            migrationBuilder.DropTable(
                name: "RegistrationRequests",
                schema: "exit_clearance");

            migrationBuilder.DropTable(
                name: "ExitFiles",
                schema: "exit_clearance");

            migrationBuilder.DropSequence(
                name: "case_numbers_ex",
                schema: "exit_clearance");

            migrationBuilder.DropSequence(
                name: "exit_serials",
                schema: "exit_clearance");
        }
    }
}
