using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.Weapons
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "weapons");

            migrationBuilder.CreateSequence(
                name: "case_numbers_wp",
                schema: "weapons");

            migrationBuilder.CreateSequence(
                name: "inventory_numbers",
                schema: "weapons");

            migrationBuilder.CreateSequence(
                name: "permit_numbers",
                schema: "weapons");

            migrationBuilder.CreateSequence(
                name: "weapon_numbers",
                schema: "weapons");

            migrationBuilder.CreateTable(
                name: "CaseChecks",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Step = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Passed = table.Column<bool>(type: "boolean", nullable: false),
                    Findings = table.Column<string>(type: "text", nullable: false),
                    Offences = table.Column<int>(type: "integer", nullable: false),
                    Reference = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Note = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Photos = table.Column<string>(type: "text", nullable: false),
                    Shots = table.Column<string>(type: "text", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseChecks", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inventories",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    OpenKey = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Bin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    StartedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    StartedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ClosedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Members = table.Column<string>(type: "text", nullable: false),
                    Conclusion = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    ExtraCount = table.Column<int>(type: "integer", nullable: false),
                    ExpectedCount = table.Column<int>(type: "integer", nullable: false),
                    DifferenceCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inventories", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationFiles",
                schema: "weapons",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Bin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    FirstWeaponOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LastInventoryOn = table.Column<DateOnly>(type: "date", nullable: true),
                    InventoryDueOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OverdueSince = table.Column<DateOnly>(type: "date", nullable: true),
                    Changes = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationFiles", x => x.OrganisationId);
                });

            migrationBuilder.CreateTable(
                name: "Permits",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Weapon = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    HolderPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    HolderNumber = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    EmployeeName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: true),
                    EmployeeIin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    HandedOverAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    RemindedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    OfficeName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    IssuedBy = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    VerifyCode = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Permits", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ResponsiblePersons",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Iin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false),
                    Name = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Position = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OrderNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OrderOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ResponsiblePersons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StoragePlaces",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    HolderPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    HolderName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Capacity = table.Column<int>(type: "integer", nullable: true),
                    ActNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ActOn = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    ClosedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StoragePlaces", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "WeaponExports",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AskedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AllowedById = table.Column<Guid>(type: "uuid", nullable: false),
                    AllowedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    AllowedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Purpose = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    TakenAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeaponExports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Weapons",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Identity = table.Column<string>(type: "character varying(110)", maxLength: 110, nullable: false, collation: "C"),
                    Blurred = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Make = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Model = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Calibre = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Barrel = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    TestShotAct = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OwnerPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: true),
                    OwnerNumber = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    PlaceId = table.Column<Guid>(type: "uuid", nullable: true),
                    PermitId = table.Column<Guid>(type: "uuid", nullable: true),
                    PermitUntil = table.Column<DateOnly>(type: "date", nullable: true),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    EventCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Weapons", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "InventoryLines",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    InventoryId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    WeaponId = table.Column<Guid>(type: "uuid", nullable: true),
                    Number = table.Column<string>(type: "character varying(30)", maxLength: 30, nullable: false),
                    Title = table.Column<string>(type: "character varying(130)", maxLength: 130, nullable: false),
                    Place = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Result = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Note = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IsFixed = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_InventoryLines", x => x.Id);
                    table.ForeignKey(
                        name: "FK_InventoryLines_Inventories_InventoryId",
                        column: x => x.InventoryId,
                        principalSchema: "weapons",
                        principalTable: "Inventories",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "LeftEmployees",
                schema: "weapons",
                columns: table => new
                {
                    PermitId = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Order = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LeftEmployees", x => x.PermitId);
                    table.ForeignKey(
                        name: "FK_LeftEmployees_Permits_PermitId",
                        column: x => x.PermitId,
                        principalSchema: "weapons",
                        principalTable: "Permits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "AmmunitionStocks",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    RoomId = table.Column<Guid>(type: "uuid", nullable: false),
                    CalibreKey = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Calibre = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Balance = table.Column<long>(type: "bigint", nullable: false),
                    EntryCount = table.Column<int>(type: "integer", nullable: false),
                    LastOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AmmunitionStocks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_AmmunitionStocks_StoragePlaces_RoomId",
                        column: x => x.RoomId,
                        principalSchema: "weapons",
                        principalTable: "StoragePlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "RoomEntries",
                schema: "weapons",
                columns: table => new
                {
                    RoomId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ActNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    ActOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Capacity = table.Column<int>(type: "integer", nullable: true),
                    Words = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoomEntries", x => new { x.RoomId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_RoomEntries_StoragePlaces_RoomId",
                        column: x => x.RoomId,
                        principalSchema: "weapons",
                        principalTable: "StoragePlaces",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Ownerships",
                schema: "weapons",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    WeaponId = table.Column<Guid>(type: "uuid", nullable: false),
                    CurrentKey = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerPersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerOrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    OwnerName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    OwnerNumber = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    How = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    OfficeName = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Ownerships", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Ownerships_Weapons_WeaponId",
                        column: x => x.WeaponId,
                        principalSchema: "weapons",
                        principalTable: "Weapons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "PermitWeapons",
                schema: "weapons",
                columns: table => new
                {
                    PermitId = table.Column<Guid>(type: "uuid", nullable: false),
                    WeaponId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_PermitWeapons", x => new { x.PermitId, x.WeaponId });
                    table.ForeignKey(
                        name: "FK_PermitWeapons_Permits_PermitId",
                        column: x => x.PermitId,
                        principalSchema: "weapons",
                        principalTable: "Permits",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_PermitWeapons_Weapons_WeaponId",
                        column: x => x.WeaponId,
                        principalSchema: "weapons",
                        principalTable: "Weapons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WeaponCases",
                schema: "weapons",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    WeaponId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false),
                    Permit = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    ApplicantName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeaponCases", x => new { x.CaseId, x.WeaponId });
                    table.ForeignKey(
                        name: "FK_WeaponCases_Weapons_WeaponId",
                        column: x => x.WeaponId,
                        principalSchema: "weapons",
                        principalTable: "Weapons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WeaponEvents",
                schema: "weapons",
                columns: table => new
                {
                    WeaponId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    What = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    CaseNumber = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: true),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeaponEvents", x => new { x.WeaponId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_WeaponEvents_Weapons_WeaponId",
                        column: x => x.WeaponId,
                        principalSchema: "weapons",
                        principalTable: "Weapons",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "WeaponKeys",
                schema: "weapons",
                columns: table => new
                {
                    Key = table.Column<string>(type: "character varying(311)", maxLength: 311, nullable: false, collation: "C"),
                    WeaponId = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WeaponKeys", x => new { x.Key, x.WeaponId });
                    table.ForeignKey(
                        name: "FK_WeaponKeys_Weapons_WeaponId",
                        column: x => x.WeaponId,
                        principalSchema: "weapons",
                        principalTable: "Weapons",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateTable(
                name: "AmmunitionEntries",
                schema: "weapons",
                columns: table => new
                {
                    StockId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Move = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Quantity = table.Column<int>(type: "integer", nullable: false),
                    Balance = table.Column<long>(type: "bigint", nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    Paper = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_AmmunitionEntries", x => new { x.StockId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_AmmunitionEntries_AmmunitionStocks_StockId",
                        column: x => x.StockId,
                        principalSchema: "weapons",
                        principalTable: "AmmunitionStocks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_AmmunitionStocks_OrganisationId_RoomId_CalibreKey",
                schema: "weapons",
                table: "AmmunitionStocks",
                columns: new[] { "OrganisationId", "RoomId", "CalibreKey" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_AmmunitionStocks_RoomId",
                schema: "weapons",
                table: "AmmunitionStocks",
                column: "RoomId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseChecks_CaseId_Step",
                schema: "weapons",
                table: "CaseChecks",
                columns: new[] { "CaseId", "Step" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseChecks_OfficeId_On",
                schema: "weapons",
                table: "CaseChecks",
                columns: new[] { "OfficeId", "On" });

            migrationBuilder.CreateIndex(
                name: "IX_Inventories_Number",
                schema: "weapons",
                table: "Inventories",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inventories_OfficeId_Serial",
                schema: "weapons",
                table: "Inventories",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Inventories_OpenKey",
                schema: "weapons",
                table: "Inventories",
                column: "OpenKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inventories_OrganisationId_Serial",
                schema: "weapons",
                table: "Inventories",
                columns: new[] { "OrganisationId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Inventories_Region_Serial",
                schema: "weapons",
                table: "Inventories",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_InventoryLines_InventoryId_Ordinal",
                schema: "weapons",
                table: "InventoryLines",
                columns: new[] { "InventoryId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_InventoryLines_WeaponId",
                schema: "weapons",
                table: "InventoryLines",
                column: "WeaponId");

            migrationBuilder.CreateIndex(
                name: "IX_LeftEmployees_OrganisationId",
                schema: "weapons",
                table: "LeftEmployees",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationFiles_InventoryDueOn_OverdueSince",
                schema: "weapons",
                table: "OrganisationFiles",
                columns: new[] { "InventoryDueOn", "OverdueSince" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationFiles_OfficeId_InventoryDueOn_OrganisationId",
                schema: "weapons",
                table: "OrganisationFiles",
                columns: new[] { "OfficeId", "InventoryDueOn", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationFiles_Region_InventoryDueOn_OrganisationId",
                schema: "weapons",
                table: "OrganisationFiles",
                columns: new[] { "Region", "InventoryDueOn", "OrganisationId" });

            migrationBuilder.CreateIndex(
                name: "IX_Ownerships_CurrentKey",
                schema: "weapons",
                table: "Ownerships",
                column: "CurrentKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Ownerships_OwnerOrganisationId",
                schema: "weapons",
                table: "Ownerships",
                column: "OwnerOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Ownerships_OwnerPersonId",
                schema: "weapons",
                table: "Ownerships",
                column: "OwnerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Ownerships_WeaponId",
                schema: "weapons",
                table: "Ownerships",
                column: "WeaponId");

            migrationBuilder.CreateIndex(
                name: "IX_Permits_CaseId",
                schema: "weapons",
                table: "Permits",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_Permits_EmployeeIin",
                schema: "weapons",
                table: "Permits",
                column: "EmployeeIin");

            migrationBuilder.CreateIndex(
                name: "IX_Permits_HolderNumber",
                schema: "weapons",
                table: "Permits",
                column: "HolderNumber");

            migrationBuilder.CreateIndex(
                name: "IX_Permits_HolderOrganisationId",
                schema: "weapons",
                table: "Permits",
                column: "HolderOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Permits_HolderPersonId",
                schema: "weapons",
                table: "Permits",
                column: "HolderPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Permits_Number",
                schema: "weapons",
                table: "Permits",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Permits_Region_Serial",
                schema: "weapons",
                table: "Permits",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Permits_Region_Status_Until",
                schema: "weapons",
                table: "Permits",
                columns: new[] { "Region", "Status", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Permits_Serial",
                schema: "weapons",
                table: "Permits",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Permits_Status_Until",
                schema: "weapons",
                table: "Permits",
                columns: new[] { "Status", "Until" });

            migrationBuilder.CreateIndex(
                name: "IX_Permits_VerifyCode",
                schema: "weapons",
                table: "Permits",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_PermitWeapons_WeaponId",
                schema: "weapons",
                table: "PermitWeapons",
                column: "WeaponId");

            migrationBuilder.CreateIndex(
                name: "IX_ResponsiblePersons_OrganisationId",
                schema: "weapons",
                table: "ResponsiblePersons",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_StoragePlaces_HolderOrganisationId",
                schema: "weapons",
                table: "StoragePlaces",
                column: "HolderOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_StoragePlaces_HolderPersonId",
                schema: "weapons",
                table: "StoragePlaces",
                column: "HolderPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_WeaponCases_WeaponId",
                schema: "weapons",
                table: "WeaponCases",
                column: "WeaponId");

            migrationBuilder.CreateIndex(
                name: "IX_WeaponEvents_On_Region_What",
                schema: "weapons",
                table: "WeaponEvents",
                columns: new[] { "On", "Region", "What" });

            migrationBuilder.CreateIndex(
                name: "IX_WeaponExports_Region_AllowedAt",
                schema: "weapons",
                table: "WeaponExports",
                columns: new[] { "Region", "AllowedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_WeaponKeys_WeaponId",
                schema: "weapons",
                table: "WeaponKeys",
                column: "WeaponId");

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_Blurred",
                schema: "weapons",
                table: "Weapons",
                column: "Blurred");

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_Identity",
                schema: "weapons",
                table: "Weapons",
                column: "Identity",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_OwnerOrganisationId",
                schema: "weapons",
                table: "Weapons",
                column: "OwnerOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_OwnerPersonId",
                schema: "weapons",
                table: "Weapons",
                column: "OwnerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_PermitId",
                schema: "weapons",
                table: "Weapons",
                column: "PermitId");

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_PlaceId",
                schema: "weapons",
                table: "Weapons",
                column: "PlaceId");

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_Region_Serial",
                schema: "weapons",
                table: "Weapons",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_Region_Status_PermitUntil",
                schema: "weapons",
                table: "Weapons",
                columns: new[] { "Region", "Status", "PermitUntil" });

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_Serial",
                schema: "weapons",
                table: "Weapons",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Weapons_Status_PermitUntil",
                schema: "weapons",
                table: "Weapons",
                columns: new[] { "Status", "PermitUntil" });
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "AmmunitionEntries",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "CaseChecks",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "InventoryLines",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "LeftEmployees",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "OrganisationFiles",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "Ownerships",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "PermitWeapons",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "ResponsiblePersons",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "RoomEntries",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "WeaponCases",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "WeaponEvents",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "WeaponExports",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "WeaponKeys",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "AmmunitionStocks",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "Inventories",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "Permits",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "Weapons",
                schema: "weapons");

            migrationBuilder.DropTable(
                name: "StoragePlaces",
                schema: "weapons");

            migrationBuilder.DropSequence(
                name: "case_numbers_wp",
                schema: "weapons");

            migrationBuilder.DropSequence(
                name: "inventory_numbers",
                schema: "weapons");

            migrationBuilder.DropSequence(
                name: "permit_numbers",
                schema: "weapons");

            migrationBuilder.DropSequence(
                name: "weapon_numbers",
                schema: "weapons");
        }
    }
}
