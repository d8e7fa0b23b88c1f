using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.Disclosure
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "disclosure");

            migrationBuilder.CreateTable(
                name: "HiddenLooks",
                schema: "disclosure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Reason = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: false),
                    SetBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SetByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LiftedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    LiftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    LiftReason = table.Column<string>(type: "character varying(250)", maxLength: 250, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HiddenLooks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Proofs",
                schema: "disclosure",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Ticket = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false, collation: "C"),
                    Number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Date = table.Column<DateOnly>(type: "date", nullable: false),
                    AskedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    Tries = table.Column<int>(type: "integer", nullable: false),
                    Session = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    SessionUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Proofs", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_HiddenLooks_OfficeId_SetAt",
                schema: "disclosure",
                table: "HiddenLooks",
                columns: new[] { "OfficeId", "SetAt" });

            migrationBuilder.CreateIndex(
                name: "IX_HiddenLooks_PersonId_Until",
                schema: "disclosure",
                table: "HiddenLooks",
                columns: new[] { "PersonId", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Proofs_AskedAt",
                schema: "disclosure",
                table: "Proofs",
                column: "AskedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Proofs_Number_AskedAt",
                schema: "disclosure",
                table: "Proofs",
                columns: new[] { "Number", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Proofs_PersonId_AskedAt",
                schema: "disclosure",
                table: "Proofs",
                columns: new[] { "PersonId", "AskedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Proofs_Session",
                schema: "disclosure",
                table: "Proofs",
                column: "Session");

            migrationBuilder.CreateIndex(
                name: "IX_Proofs_Ticket",
                schema: "disclosure",
                table: "Proofs",
                column: "Ticket",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "HiddenLooks",
                schema: "disclosure");

            migrationBuilder.DropTable(
                name: "Proofs",
                schema: "disclosure");
        }
    }
}
