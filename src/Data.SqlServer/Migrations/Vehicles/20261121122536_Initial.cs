using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.Vehicles
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "vehicles");

            migrationBuilder.CreateSequence(
                name: "plate_act_numbers",
                schema: "vehicles");

            migrationBuilder.CreateTable(
                name: "PlateActs",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ToOfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Latin1_General_100_BIN2"),
                    Basis = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: false),
                    Members = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Count = table.Column<int>(type: "int", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ByUserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    ReceivedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    MissingCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlateActs", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlateFormats",
                schema: "vehicles",
                columns: table => new
                {
                    Code = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Holder = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Pattern = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Letters = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Regions = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    Script = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlateFormats", x => x.Code);
                });

            migrationBuilder.CreateTable(
                name: "PlateLevels",
                schema: "vehicles",
                columns: table => new
                {
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Level = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlateLevels", x => new { x.OfficeId, x.Type });
                });

            migrationBuilder.CreateTable(
                name: "Plates",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Text = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Format = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Type = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Holder = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Series = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true, collation: "Latin1_General_100_BIN2"),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    TransferId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Plates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "PlateEvents",
                schema: "vehicles",
                columns: table => new
                {
                    PlateId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PlaceId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    ActId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlateEvents", x => new { x.PlateId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_PlateEvents_Plates_PlateId",
                        column: x => x.PlateId,
                        principalSchema: "vehicles",
                        principalTable: "Plates",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_PlateActs_OfficeId_Serial",
                schema: "vehicles",
                table: "PlateActs",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_PlateActs_ToOfficeId_Serial",
                schema: "vehicles",
                table: "PlateActs",
                columns: new[] { "ToOfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_PlateEvents_ActId",
                schema: "vehicles",
                table: "PlateEvents",
                column: "ActId");

            migrationBuilder.CreateIndex(
                name: "IX_PlateEvents_CaseId",
                schema: "vehicles",
                table: "PlateEvents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_PlateEvents_VehicleId",
                schema: "vehicles",
                table: "PlateEvents",
                column: "VehicleId");

            migrationBuilder.CreateIndex(
                name: "IX_Plates_CaseId",
                schema: "vehicles",
                table: "Plates",
                column: "CaseId",
                unique: true,
                filter: "[CaseId] IS NOT NULL");

            migrationBuilder.CreateIndex(
                name: "IX_Plates_Key",
                schema: "vehicles",
                table: "Plates",
                column: "Key",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Plates_OfficeId_State_Type_Holder_Key",
                schema: "vehicles",
                table: "Plates",
                columns: new[] { "OfficeId", "State", "Type", "Holder", "Key" });

            migrationBuilder.CreateIndex(
                name: "IX_Plates_TransferId",
                schema: "vehicles",
                table: "Plates",
                column: "TransferId");

            migrationBuilder.CreateIndex(
                name: "IX_Plates_VehicleId",
                schema: "vehicles",
                table: "Plates",
                column: "VehicleId",
                unique: true,
                filter: "[VehicleId] IS NOT NULL");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "PlateActs",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "PlateEvents",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "PlateFormats",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "PlateLevels",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "Plates",
                schema: "vehicles");

            migrationBuilder.DropSequence(
                name: "plate_act_numbers",
                schema: "vehicles");
        }
    }
}
