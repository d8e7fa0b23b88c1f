using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.AddressBureau
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "address_bureau");

            migrationBuilder.CreateSequence(
                name: "case_numbers_ac",
                schema: "address_bureau");

            migrationBuilder.CreateSequence(
                name: "inquiry_numbers",
                schema: "address_bureau");

            migrationBuilder.CreateTable(
                name: "Addresses",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    IsPermanent = table.Column<bool>(type: "bit", nullable: false),
                    Address = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    PlaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Reason = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    LeftFor = table.Column<string>(type: "nvarchar(400)", maxLength: 400, nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Slot = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Addresses", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inquiries",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Registrar = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    Requester = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AskedAbout = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    AskedBy = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Organisation = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Basis = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Surname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Answer = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Data = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    VerifyCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inquiries", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Places",
                schema: "address_bureau",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ParentId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    NameKk = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    NameRu = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Places", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Places_Places_ParentId",
                        column: x => x.ParentId,
                        principalSchema: "address_bureau",
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PlaceKeys",
                schema: "address_bureau",
                columns: table => new
                {
                    PlaceId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PlaceKeys", x => new { x.Key, x.PlaceId });
                    table.ForeignKey(
                        name: "FK_PlaceKeys_Places_PlaceId",
                        column: x => x.PlaceId,
                        principalSchema: "address_bureau",
                        principalTable: "Places",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PersonId_CaseId_IsPermanent",
                schema: "address_bureau",
                table: "Addresses",
                columns: new[] { "PersonId", "CaseId", "IsPermanent" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PersonId_Slot",
                schema: "address_bureau",
                table: "Addresses",
                columns: new[] { "PersonId", "Slot" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Addresses_PlaceId_From",
                schema: "address_bureau",
                table: "Addresses",
                columns: new[] { "PlaceId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_CaseId",
                schema: "address_bureau",
                table: "Inquiries",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_OfficeId_Serial",
                schema: "address_bureau",
                table: "Inquiries",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_PersonId",
                schema: "address_bureau",
                table: "Inquiries",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Region_Serial",
                schema: "address_bureau",
                table: "Inquiries",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_Serial",
                schema: "address_bureau",
                table: "Inquiries",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inquiries_VerifyCode",
                schema: "address_bureau",
                table: "Inquiries",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PlaceKeys_PlaceId",
                schema: "address_bureau",
                table: "PlaceKeys",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Places_Code",
                schema: "address_bureau",
                table: "Places",
                column: "Code",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Places_ParentId_Kind_Number",
                schema: "address_bureau",
                table: "Places",
                columns: new[] { "ParentId", "Kind", "Number" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Addresses",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Inquiries",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "PlaceKeys",
                schema: "address_bureau");

            migrationBuilder.DropTable(
                name: "Places",
                schema: "address_bureau");

            migrationBuilder.DropSequence(
                name: "case_numbers_ac",
                schema: "address_bureau");

            migrationBuilder.DropSequence(
                name: "inquiry_numbers",
                schema: "address_bureau");
        }
    }
}
