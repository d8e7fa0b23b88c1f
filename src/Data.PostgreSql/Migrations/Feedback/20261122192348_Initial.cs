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
                    Code = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
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
                    RemindedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RaisedToId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Answer = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    Measures = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    AnsweredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    AnsweredByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    AnsweredInTime = table.Column<bool>(type: "boolean", nullable: false),
                    Waits = table.Column<long>(type: "bigint", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Complaints", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "MonthSums",
                schema: "feedback",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Measure = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Yes = table.Column<long>(type: "bigint", nullable: false),
                    Of = table.Column<long>(type: "bigint", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MonthSums", x => new { x.Month, x.OfficeId, x.Service, x.Edition, x.Measure, x.Region });
                });

            migrationBuilder.CreateTable(
                name: "OnlineServices",
                schema: "feedback",
                columns: table => new
                {
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    Since = table.Column<DateOnly>(type: "date", nullable: true),
                    SetByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OnlineServices", x => x.Service);
                });

            migrationBuilder.CreateTable(
                name: "QualityTargets",
                schema: "feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: false),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    Indicator = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Percent = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    SetByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    SetAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_QualityTargets", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SummedMonths",
                schema: "feedback",
                columns: table => new
                {
                    Month = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SummedMonths", x => x.Month);
                });

            migrationBuilder.CreateTable(
                name: "SurveyAnswers",
                schema: "feedback",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    Process = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Information = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Handling = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    HandlingTerm = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Courtesy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyAnswers", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "SurveyTurns",
                schema: "feedback",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_SurveyTurns", x => x.CaseId);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_AnsweredAt",
                schema: "feedback",
                table: "Complaints",
                column: "AnsweredAt");

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
                name: "IX_Complaints_CaseId_Waits",
                schema: "feedback",
                table: "Complaints",
                columns: new[] { "CaseId", "Waits" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_Code",
                schema: "feedback",
                table: "Complaints",
                column: "Code",
                unique: true);

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
                name: "IX_Complaints_RaisedToId_State",
                schema: "feedback",
                table: "Complaints",
                columns: new[] { "RaisedToId", "State" });

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

            migrationBuilder.CreateIndex(
                name: "IX_Complaints_State_DueOn",
                schema: "feedback",
                table: "Complaints",
                columns: new[] { "State", "DueOn" });

            migrationBuilder.CreateIndex(
                name: "IX_MonthSums_OfficeId_Month",
                schema: "feedback",
                table: "MonthSums",
                columns: new[] { "OfficeId", "Month" });

            migrationBuilder.CreateIndex(
                name: "IX_QualityTargets_Year_Service_Indicator",
                schema: "feedback",
                table: "QualityTargets",
                columns: new[] { "Year", "Service", "Indicator" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_Day",
                schema: "feedback",
                table: "SurveyAnswers",
                column: "Day");

            migrationBuilder.CreateIndex(
                name: "IX_SurveyAnswers_OfficeId_Day",
                schema: "feedback",
                table: "SurveyAnswers",
                columns: new[] { "OfficeId", "Day" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Complaints",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "MonthSums",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "OnlineServices",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "QualityTargets",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "SummedMonths",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "SurveyAnswers",
                schema: "feedback");

            migrationBuilder.DropTable(
                name: "SurveyTurns",
                schema: "feedback");

            migrationBuilder.DropSequence(
                name: "complaint_numbers",
                schema: "feedback");
        }
    }
}
