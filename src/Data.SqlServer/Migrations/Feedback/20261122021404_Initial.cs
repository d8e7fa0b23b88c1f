using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.Feedback
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "feedback");

            migrationBuilder.CreateSequence(
                name: "complaint_numbers",
                schema: "feedback");

            migrationBuilder.CreateTable(
                name: "Complaints",
                schema: "feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Service = table.Column<string>(type: "nvarchar(4)", maxLength: 4, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Channel = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Complainant = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Identity = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    OutgoingNumber = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    OutgoingOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Against = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: false),
                    Demand = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReceivedAtId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    AnsweringOfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ReceivedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    ReceivedBy = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    ReceivedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(4000)", maxLength: 4000, nullable: true),
                    Measures = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    AnsweredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_AnsweringOfficeId_State_DueOn_Serial",
                schema: "feedback",
                table: "Complaints",
                columns: new[] { "AnsweringOfficeId", "State", "DueOn", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_CaseId_Serial",
                schema: "feedback",
                table: "Complaints",
                columns: new[] { "CaseId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Number",
                schema: "feedback",
                table: "Complaints",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_OfficeId_Serial",
                schema: "feedback",
                table: "Complaints",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_ReceivedAtId_Serial",
                schema: "feedback",
                table: "Complaints",
                columns: new[] { "ReceivedAtId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Region_Serial",
                schema: "feedback",
                table: "Complaints",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Serial",
                schema: "feedback",
                table: "Complaints",
                column: "Serial",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Complaints",
                schema: "feedback");

            migrationBuilder.DropSequence(
                name: "complaint_numbers",
                schema: "feedback");
        }
    }
}
