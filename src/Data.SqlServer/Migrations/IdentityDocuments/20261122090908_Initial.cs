using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.SqlServer.Migrations.IdentityDocuments
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "identity_documents");

            migrationBuilder.CreateSequence(
                name: "batch_serials",
                schema: "identity_documents");

            migrationBuilder.CreateSequence(
                name: "case_numbers_id",
                schema: "identity_documents");

            migrationBuilder.CreateSequence(
                name: "case_numbers_ti",
                schema: "identity_documents");

            migrationBuilder.CreateSequence(
                name: "document_serials",
                schema: "identity_documents");

            migrationBuilder.CreateSequence(
                name: "order_serials",
                schema: "identity_documents");

            migrationBuilder.CreateSequence(
                name: "temporary_card_serials",
                schema: "identity_documents");

            migrationBuilder.CreateTable(
                name: "Acknowledgements",
                schema: "identity_documents",
                columns: table => new
                {
                    Id = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false, collation: "Latin1_General_100_BIN2"),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false),
                    Produced = table.Column<int>(type: "int", nullable: false),
                    Rejected = table.Column<int>(type: "int", nullable: false),
                    TakenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgements", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "BatchItems",
                schema: "identity_documents",
                columns: table => new
                {
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrderId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Produced = table.Column<bool>(type: "bit", nullable: true),
                    Rejected = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DocumentNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_BatchItems", x => new { x.BatchId, x.OrderId });
                });

            migrationBuilder.CreateTable(
                name: "Documents",
                schema: "identity_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Surname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    BirthPlace = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    ClosedAs = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    HandedOverAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    HandedTo = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: true),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    OfficeName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VerifyCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Documents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Enrolments",
                schema: "identity_documents",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Pictures = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    NoSignature = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    TakenBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    TakenAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Times = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Enrolments", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "ProductionBatches",
                schema: "identity_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    MadeAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    MadeBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OfficeName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Orders = table.Column<int>(type: "int", nullable: false),
                    Answered = table.Column<int>(type: "int", nullable: false),
                    Rejected = table.Column<int>(type: "int", nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductionBatches", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ProductionOrders",
                schema: "identity_documents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    PersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Surname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    LatinSurname = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    LatinGivenName = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: false),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Iin = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    BirthPlace = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Address = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Rank = table.Column<int>(type: "int", nullable: false),
                    DueAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    OrderedAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    BatchId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    Times = table.Column<int>(type: "int", nullable: false),
                    Rejected = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    RejectNote = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: true),
                    DocumentNumber = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    MadeAs = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false, collation: "Latin1_General_100_BIN2"),
                    ProducedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OfficeName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ProductionOrders", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DocumentKeys",
                schema: "identity_documents",
                columns: table => new
                {
                    DocumentId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Key = table.Column<string>(type: "nvarchar(320)", maxLength: 320, nullable: false, collation: "Latin1_General_100_BIN2")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DocumentKeys", x => new { x.Key, x.DocumentId });
                    table.ForeignKey(
                        name: "FK_DocumentKeys_Documents_DocumentId",
                        column: x => x.DocumentId,
                        principalSchema: "identity_documents",
                        principalTable: "Documents",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_BatchId",
                schema: "identity_documents",
                table: "Acknowledgements",
                column: "BatchId");

            migrationBuilder.CreateIndex(
                name: "IX_BatchItems_OrderId",
                schema: "identity_documents",
                table: "BatchItems",
                column: "OrderId");

            migrationBuilder.CreateIndex(
                name: "IX_DocumentKeys_DocumentId",
                schema: "identity_documents",
                table: "DocumentKeys",
                column: "DocumentId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_CaseId",
                schema: "identity_documents",
                table: "Documents",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Documents_PersonId_Kind_ClosedAs",
                schema: "identity_documents",
                table: "Documents",
                columns: new[] { "PersonId", "Kind", "ClosedAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_PersonId_Serial",
                schema: "identity_documents",
                table: "Documents",
                columns: new[] { "PersonId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Region_Serial",
                schema: "identity_documents",
                table: "Documents",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Serial",
                schema: "identity_documents",
                table: "Documents",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Documents_Status_Until",
                schema: "identity_documents",
                table: "Documents",
                columns: new[] { "Status", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Documents_VerifyCode",
                schema: "identity_documents",
                table: "Documents",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Enrolments_PersonId",
                schema: "identity_documents",
                table: "Enrolments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ProductionBatches_Number",
                schema: "identity_documents",
                table: "ProductionBatches",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProductionBatches_OfficeId_Serial",
                schema: "identity_documents",
                table: "ProductionBatches",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_ProductionBatches_Serial",
                schema: "identity_documents",
                table: "ProductionBatches",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProductionOrders_CaseId_Kind",
                schema: "identity_documents",
                table: "ProductionOrders",
                columns: new[] { "CaseId", "Kind" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProductionOrders_Kind_MadeAs",
                schema: "identity_documents",
                table: "ProductionOrders",
                columns: new[] { "Kind", "MadeAs" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProductionOrders_Number",
                schema: "identity_documents",
                table: "ProductionOrders",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProductionOrders_PersonId",
                schema: "identity_documents",
                table: "ProductionOrders",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_ProductionOrders_Serial",
                schema: "identity_documents",
                table: "ProductionOrders",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ProductionOrders_State_OfficeId_Rank_DueAt",
                schema: "identity_documents",
                table: "ProductionOrders",
                columns: new[] { "State", "OfficeId", "Rank", "DueAt" });

            migrationBuilder.CreateIndex(
                name: "IX_ProductionOrders_State_Rank_DueAt",
                schema: "identity_documents",
                table: "ProductionOrders",
                columns: new[] { "State", "Rank", "DueAt" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Acknowledgements",
                schema: "identity_documents");

            migrationBuilder.DropTable(
                name: "BatchItems",
                schema: "identity_documents");

            migrationBuilder.DropTable(
                name: "DocumentKeys",
                schema: "identity_documents");

            migrationBuilder.DropTable(
                name: "Enrolments",
                schema: "identity_documents");

            migrationBuilder.DropTable(
                name: "ProductionBatches",
                schema: "identity_documents");

            migrationBuilder.DropTable(
                name: "ProductionOrders",
                schema: "identity_documents");

            migrationBuilder.DropTable(
                name: "Documents",
                schema: "identity_documents");

            migrationBuilder.DropSequence(
                name: "batch_serials",
                schema: "identity_documents");

            migrationBuilder.DropSequence(
                name: "case_numbers_id",
                schema: "identity_documents");

            migrationBuilder.DropSequence(
                name: "case_numbers_ti",
                schema: "identity_documents");

            migrationBuilder.DropSequence(
                name: "document_serials",
                schema: "identity_documents");

            migrationBuilder.DropSequence(
                name: "order_serials",
                schema: "identity_documents");

            migrationBuilder.DropSequence(
                name: "temporary_card_serials",
                schema: "identity_documents");
        }
    }
}
