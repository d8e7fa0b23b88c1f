using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.ProxyDrivers
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
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VehicleTitle = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identifier = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    LicenceCategory = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Plate = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Certificate = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OwnerPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerName = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    DriverId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    DriverSurname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DriverGivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    DriverPatronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    DriverIin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    DriverBirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    LicenceNumber = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Notary = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    AttorneyNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    AttorneyNumberKey = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AttorneyIssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    AttorneyValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    MayRedelegate = table.Column<bool>(type: "bit", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ClosedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RegisteredBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
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
                    RegistrationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(800)", maxLength: 800, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
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
                    RegistrationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false, collation: "Latin1_General_100_BIN2")
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
                name: "IX_Registrations_VehicleId_DriverId_AttorneyNumberKey_AttorneyIssuedOn_ClosedAs",
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
