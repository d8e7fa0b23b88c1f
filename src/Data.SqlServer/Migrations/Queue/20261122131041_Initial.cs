using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.Queue
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "queue");

            migrationBuilder.CreateSequence(
                name: "ticket_serials",
                schema: "queue");

            migrationBuilder.CreateTable(
                name: "Days",
                schema: "queue",
                columns: table => new
                {
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Last = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Days", x => new { x.OfficeId, x.Day });
                });

            migrationBuilder.CreateTable(
                name: "Tickets",
                schema: "queue",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Service = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    LimitMinutes = table.Column<int>(type: "int", nullable: true),
                    Language = table.Column<string>(type: "nvarchar(2)", maxLength: 2, nullable: false),
                    Priority = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Code = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Turn = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    SentTo = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Window = table.Column<int>(type: "int", nullable: true),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfficerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    CalledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    LastCalledAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Calls = table.Column<int>(type: "int", nullable: false),
                    EndedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    WaitSeconds = table.Column<int>(type: "int", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tickets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Windows",
                schema: "queue",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Number = table.Column<int>(type: "int", nullable: false),
                    Services = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsClosed = table.Column<bool>(type: "bit", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OfficerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Since = table.Column<DateTime>(type: "datetime2", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Windows", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_Code",
                schema: "queue",
                table: "Tickets",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfficeId_Day_Number",
                schema: "queue",
                table: "Tickets",
                columns: new[] { "OfficeId", "Day", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_OfficeId_Day_State_Turn_Serial",
                schema: "queue",
                table: "Tickets",
                columns: new[] { "OfficeId", "Day", "State", "Turn", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Tickets_State_Day",
                schema: "queue",
                table: "Tickets",
                columns: new[] { "State", "Day" });

            migrationBuilder.CreateIndex(
                name: "IX_Windows_OfficeId_Number",
                schema: "queue",
                table: "Windows",
                columns: new[] { "OfficeId", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Days",
                schema: "queue");

            migrationBuilder.DropTable(
                name: "Tickets",
                schema: "queue");

            migrationBuilder.DropTable(
                name: "Windows",
                schema: "queue");

            migrationBuilder.DropSequence(
                name: "ticket_serials",
                schema: "queue");
        }
    }
}
