using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.Citizenship
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "citizenship");

            migrationBuilder.CreateSequence(
                name: "act_serials",
                schema: "citizenship");

            migrationBuilder.CreateSequence(
                name: "batch_serials",
                schema: "citizenship");

            migrationBuilder.CreateSequence(
                name: "case_numbers",
                schema: "citizenship");

            migrationBuilder.CreateTable(
                name: "Acts",
                schema: "citizenship",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Surname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Former = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Present = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    DecreeNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    DecreeOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EnteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    HandedOverAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    OfficeName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VerifyCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Batches",
                schema: "citizenship",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OutgoingNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    SentOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ReturnedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Batches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DutyExemptions",
                schema: "citizenship",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    MergedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DutyExemptions", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "Files",
                schema: "citizenship",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    FiledAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    DecreeNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    DecreeOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Exempted = table.Column<bool>(type: "bit", nullable: false),
                    Told = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    ToldAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ToldWords = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Files", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "Opinions",
                schema: "citizenship",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Step = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Round = table.Column<int>(type: "int", nullable: false),
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
                    table.PrimaryKey("PK_Opinions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ActKeys",
                schema: "citizenship",
                columns: table => new
                {
                    ActId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActKeys", x => new { x.Key, x.ActId });
                    table.ForeignKey(
                        name: "FK_ActKeys_Acts_ActId",
                        column: x => x.ActId,
                        principalSchema: "citizenship",
                        principalTable: "Acts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FileMembers",
                schema: "citizenship",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Role = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Name = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Citizenship = table.Column<string>(type: "nvarchar(3)", maxLength: 3, nullable: true),
                    Outcome = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Ground = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    Surrendered = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    SurrenderedOn = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FileMembers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FileMembers_Files_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "citizenship",
                        principalTable: "Files",
                        principalColumn: "CaseId",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActKeys_ActId",
                schema: "citizenship",
                table: "ActKeys",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_CaseId_PersonId",
                schema: "citizenship",
                table: "Acts",
                columns: new[] { "CaseId", "PersonId" },
                unique: true,
                filter: "[CaseId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_Number",
                schema: "citizenship",
                table: "Acts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Acts_PersonId",
                schema: "citizenship",
                table: "Acts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_Region_Basis_Serial",
                schema: "citizenship",
                table: "Acts",
                columns: new[] { "Region", "Basis", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_Region_Serial",
                schema: "citizenship",
                table: "Acts",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_Serial",
                schema: "citizenship",
                table: "Acts",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Acts_VerifyCode",
                schema: "citizenship",
                table: "Acts",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Batches_OfficeId_State_Serial",
                schema: "citizenship",
                table: "Batches",
                columns: new[] { "OfficeId", "State", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Batches_Region_State_Serial",
                schema: "citizenship",
                table: "Batches",
                columns: new[] { "Region", "State", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Batches_Serial",
                schema: "citizenship",
                table: "Batches",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DutyExemptions_PersonId_MergedAs",
                schema: "citizenship",
                table: "DutyExemptions",
                columns: new[] { "PersonId", "MergedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileMembers_CaseId_Ordinal",
                schema: "citizenship",
                table: "FileMembers",
                columns: new[] { "CaseId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FileMembers_PersonId",
                schema: "citizenship",
                table: "FileMembers",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Files_BatchId",
                schema: "citizenship",
                table: "Files",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_Files_OfficeId_State_FiledAt",
                schema: "citizenship",
                table: "Files",
                columns: new[] { "OfficeId", "State", "FiledAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Opinions_CaseId_Step_Round",
                schema: "citizenship",
                table: "Opinions",
                columns: new[] { "CaseId", "Step", "Round" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActKeys",
                schema: "citizenship");

            migrationBuilder.DropTable(
                name: "Batches",
                schema: "citizenship");

            migrationBuilder.DropTable(
                name: "DutyExemptions",
                schema: "citizenship");

            migrationBuilder.DropTable(
                name: "FileMembers",
                schema: "citizenship");

            migrationBuilder.DropTable(
                name: "Opinions",
                schema: "citizenship");

            migrationBuilder.DropTable(
                name: "Acts",
                schema: "citizenship");

            migrationBuilder.DropTable(
                name: "Files",
                schema: "citizenship");

            migrationBuilder.DropSequence(
                name: "act_serials",
                schema: "citizenship");

            migrationBuilder.DropSequence(
                name: "batch_serials",
                schema: "citizenship");

            migrationBuilder.DropSequence(
                name: "case_numbers",
                schema: "citizenship");
        }
    }
}
