using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.ProxyDrivers
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "proxy_drivers");

            migrationBuilder.CreateSequence(
                name: "case_numbers_pd",
                schema: "proxy_drivers");

            migrationBuilder.CreateSequence(
                name: "mark_numbers",
                schema: "proxy_drivers");

            migrationBuilder.CreateTable(
                name: "Registrations",
                schema: "proxy_drivers",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    VehicleId = table.Column<Guid>(type: "uuid", nullable: false),
                    VehicleTitle = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Identifier = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    LicenceCategory = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Plate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Certificate = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OwnerPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false),
                    DriverId = table.Column<Guid>(type: "uuid", nullable: false),
                    DriverSurname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DriverGivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    DriverPatronymic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    DriverIin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    DriverBirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    LicenceNumber = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: true),
                    Notary = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AttorneyNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    AttorneyNumberKey = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    AttorneyIssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AttorneyValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    MayRedelegate = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ClosedAs = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    RegisteredBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    EventCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationEvents",
                schema: "proxy_drivers",
                columns: table => new
                {
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(800)", maxLength: 800, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationEvents", x => new { x.RegistrationId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_RegistrationEvents_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalSchema: "proxy_drivers",
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RegistrationKeys",
                schema: "proxy_drivers",
                columns: table => new
                {
                    RegistrationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RegistrationKeys", x => new { x.Key, x.RegistrationId });
                    table.ForeignKey(
                        name: "FK_RegistrationKeys_Registrations_RegistrationId",
                        column: x => x.RegistrationId,
                        principalSchema: "proxy_drivers",
                        principalTable: "Registrations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_RegistrationKeys_RegistrationId",
                schema: "proxy_drivers",
                table: "RegistrationKeys",
                column: "RegistrationId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_CaseId",
                schema: "proxy_drivers",
                table: "Registrations",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_DriverId",
                schema: "proxy_drivers",
                table: "Registrations",
                column: "DriverId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_OfficeId_Serial",
                schema: "proxy_drivers",
                table: "Registrations",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_OwnerPersonId",
                schema: "proxy_drivers",
                table: "Registrations",
                column: "OwnerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_Region_Serial",
                schema: "proxy_drivers",
                table: "Registrations",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_Serial",
                schema: "proxy_drivers",
                table: "Registrations",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_Status_AttorneyValidTo",
                schema: "proxy_drivers",
                table: "Registrations",
                columns: new[] { "Status", "AttorneyValidTo" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_VehicleId_DriverId_AttorneyNumberKey_Attorney~",
                schema: "proxy_drivers",
                table: "Registrations",
                columns: new[] { "VehicleId", "DriverId", "AttorneyNumberKey", "AttorneyIssuedOn", "ClosedAs" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RegistrationEvents",
                schema: "proxy_drivers");

            migrationBuilder.DropTable(
                name: "RegistrationKeys",
                schema: "proxy_drivers");

            migrationBuilder.DropTable(
                name: "Registrations",
                schema: "proxy_drivers");

            migrationBuilder.DropSequence(
                name: "case_numbers_pd",
                schema: "proxy_drivers");

            migrationBuilder.DropSequence(
                name: "mark_numbers",
                schema: "proxy_drivers");
        }
    }
}
