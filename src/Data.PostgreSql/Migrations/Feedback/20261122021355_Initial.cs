using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.Feedback
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
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Complainant = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Identity = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    OutgoingNumber = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    OutgoingOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Against = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Reasons = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: false),
                    Demand = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ReceivedAtId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    AnsweringOfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    ReceivedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ReceivedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ReceivedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Measures = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
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
