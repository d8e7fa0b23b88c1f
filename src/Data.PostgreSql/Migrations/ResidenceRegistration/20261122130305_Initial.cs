using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.ResidenceRegistration
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "residence_registration");

            migrationBuilder.CreateSequence(
                name: "act_serials",
                schema: "residence_registration");

            migrationBuilder.CreateSequence(
                name: "case_numbers_rd",
                schema: "residence_registration");

            migrationBuilder.CreateSequence(
                name: "case_numbers_rr",
                schema: "residence_registration");

            migrationBuilder.CreateSequence(
                name: "extract_serials",
                schema: "residence_registration");

            migrationBuilder.CreateTable(
                name: "Acts",
                schema: "residence_registration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Iin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    IsApplicant = table.Column<bool>(type: "boolean", nullable: false),
                    IsPermanent = table.Column<bool>(type: "boolean", nullable: false),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: true),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AddressRu = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    CameFrom = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    RemovedFrom = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    RemovedFromRu = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    Reason = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    LeftFor = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Basis = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    VisitedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ByPortal = table.Column<bool>(type: "boolean", nullable: false),
                    Chip = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ChipWrittenOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ChipCard = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    ChipWrittenBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DwellingExtracts",
                schema: "residence_registration",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Address = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    AddressRu = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    Owner = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Documents = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Capacity = table.Column<int>(type: "integer", nullable: true),
                    Lines = table.Column<string>(type: "text", nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DwellingExtracts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Dwellings",
                schema: "residence_registration",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: false),
                    Capacity = table.Column<int>(type: "integer", nullable: false),
                    Basis = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Dwellings", x => x.PlaceId);
                });

            migrationBuilder.CreateTable(
                name: "ActKeys",
                schema: "residence_registration",
                columns: table => new
                {
                    ActId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ActKeys", x => new { x.Key, x.ActId });
                    table.ForeignKey(
                        name: "FK_ActKeys_Acts_ActId",
                        column: x => x.ActId,
                        principalSchema: "residence_registration",
                        principalTable: "Acts",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ActKeys_ActId",
                schema: "residence_registration",
                table: "ActKeys",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_CaseId_PersonId",
                schema: "residence_registration",
                table: "Acts",
                columns: new[] { "CaseId", "PersonId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Acts_OfficeId_Chip_Serial",
                schema: "residence_registration",
                table: "Acts",
                columns: new[] { "OfficeId", "Chip", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_OfficeId_Serial",
                schema: "residence_registration",
                table: "Acts",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_PersonId",
                schema: "residence_registration",
                table: "Acts",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Acts_Region_Chip_Serial",
                schema: "residence_registration",
                table: "Acts",
                columns: new[] { "Region", "Chip", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_Region_Serial",
                schema: "residence_registration",
                table: "Acts",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Acts_Serial",
                schema: "residence_registration",
                table: "Acts",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DwellingExtracts_PlaceId",
                schema: "residence_registration",
                table: "DwellingExtracts",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_DwellingExtracts_Serial",
                schema: "residence_registration",
                table: "DwellingExtracts",
                column: "Serial",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "ActKeys",
                schema: "residence_registration");

            migrationBuilder.DropTable(
                name: "DwellingExtracts",
                schema: "residence_registration");

            migrationBuilder.DropTable(
                name: "Dwellings",
                schema: "residence_registration");

            migrationBuilder.DropTable(
                name: "Acts",
                schema: "residence_registration");

            migrationBuilder.DropSequence(
                name: "act_serials",
                schema: "residence_registration");

            migrationBuilder.DropSequence(
                name: "case_numbers_rd",
                schema: "residence_registration");

            migrationBuilder.DropSequence(
                name: "case_numbers_rr",
                schema: "residence_registration");

            migrationBuilder.DropSequence(
                name: "extract_serials",
                schema: "residence_registration");
        }
    }
}
