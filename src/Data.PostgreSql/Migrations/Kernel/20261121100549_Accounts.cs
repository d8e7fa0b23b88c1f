using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.Kernel
{
    /// <inheritdoc />
    public partial class Accounts : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "WrittenAs",
                schema: "kernel",
                table: "Offices",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Terminals",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    AddedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AddedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true, collation: "C"),
                    CodeUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    EnrolledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Terminals", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Terminals_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalSchema: "kernel",
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DecidedAt",
                schema: "kernel",
                table: "Cases",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_FiledAt",
                schema: "kernel",
                table: "Cases",
                column: "FiledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Terminals_CodeHash",
                schema: "kernel",
                table: "Terminals",
                column: "CodeHash");

            migrationBuilder.CreateIndex(
                name: "IX_Terminals_OfficeId",
                schema: "kernel",
                table: "Terminals",
                column: "OfficeId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Terminals",
                schema: "kernel");

            migrationBuilder.DropIndex(
                name: "IX_Cases_DecidedAt",
                schema: "kernel",
                table: "Cases");

            migrationBuilder.DropIndex(
                name: "IX_Cases_FiledAt",
                schema: "kernel",
                table: "Cases");

            migrationBuilder.DropColumn(
                name: "WrittenAs",
                schema: "kernel",
                table: "Offices");
        }
    }
}
