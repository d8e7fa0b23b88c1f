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
                name: "case_numbers_vr",
                schema: "vehicles");

            migrationBuilder.CreateSequence(
                name: "certificate_numbers",
                schema: "vehicles");

            migrationBuilder.CreateSequence(
                name: "plate_act_numbers",
                schema: "vehicles");

            migrationBuilder.CreateSequence(
                name: "vehicle_numbers",
                schema: "vehicles");

            migrationBuilder.CreateTable(
                name: "Certificates",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    RegistrationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Edition = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    OwnerName = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Plate = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    IssuedBy = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    EndedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    HandedOverAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    VerifyCode = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certificates", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FleetImports",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OrganisationName = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    FileName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Sha256 = table.Column<string>(type: "nvarchar(64)", maxLength: 64, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Content = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    State = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Total = table.Column<int>(type: "int", nullable: false),
                    Done = table.Column<int>(type: "int", nullable: false),
                    Good = table.Column<int>(type: "int", nullable: false),
                    Bad = table.Column<int>(type: "int", nullable: false),
                    Fee = table.Column<long>(type: "bigint", nullable: false),
                    Problem = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: true),
                    ProblemArgs = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    OfficerId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficerName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    AcceptedAt = table.Column<DateTime>(type: "datetime2", nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FleetImports", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Inspections",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false),
                    On = table.Column<DateOnly>(type: "date", nullable: false),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    Admitted = table.Column<bool>(type: "bit", nullable: false),
                    Reasons = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    Numbers = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    Photos = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    InspectorId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    InspectorName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Inspections", x => x.Id);
                });

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
                name: "Restrictions",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ImposedBy = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Basis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Note = table.Column<string>(type: "nvarchar(1000)", maxLength: 1000, nullable: true),
                    SearchKey = table.Column<string>(type: "nvarchar(420)", maxLength: 420, nullable: false, collation: "Latin1_General_100_BIN2"),
                    RegisteredAt = table.Column<DateTime>(type: "datetime2", nullable: false),
                    RegisteredByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    LiftedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    LiftBasis = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    LiftedByName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: true),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Restrictions", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "VehicleCases",
                schema: "vehicles",
                columns: table => new
                {
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Number = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false),
                    Operation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    ApplicantName = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    Seller = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: true),
                    FiledAt = table.Column<DateTime>(type: "datetime2", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VehicleCases", x => x.CaseId);
                });

            migrationBuilder.CreateTable(
                name: "Vehicles",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Serial = table.Column<long>(type: "bigint", nullable: false),
                    Identifier = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Vin = table.Column<string>(type: "nvarchar(17)", maxLength: 17, nullable: true),
                    Make = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Model = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Year = table.Column<int>(type: "int", nullable: false),
                    Colour = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Category = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    EngineVolume = table.Column<int>(type: "int", nullable: true),
                    EnginePower = table.Column<int>(type: "int", nullable: true),
                    Mass = table.Column<int>(type: "int", nullable: true),
                    MaxMass = table.Column<int>(type: "int", nullable: true),
                    Status = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Plate = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    Certificate = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    OwnerPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerName = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: true),
                    OwnerNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    Region = table.Column<string>(type: "nvarchar(6)", maxLength: 6, nullable: false, collation: "Latin1_General_100_BIN2"),
                    EventCount = table.Column<int>(type: "int", nullable: false),
                    Version = table.Column<int>(type: "int", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Vehicles", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "FleetFaults",
                schema: "vehicles",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Column = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Value = table.Column<string>(type: "nvarchar(100)", maxLength: 100, nullable: true),
                    Code = table.Column<string>(type: "nvarchar(60)", maxLength: 60, nullable: false),
                    Args = table.Column<string>(type: "nvarchar(max)", nullable: false),
                    IsWarning = table.Column<bool>(type: "bit", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FleetFaults", x => new { x.ImportId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_FleetFaults_FleetImports_ImportId",
                        column: x => x.ImportId,
                        principalSchema: "vehicles",
                        principalTable: "FleetImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FleetFiles",
                schema: "vehicles",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Content = table.Column<byte[]>(type: "varbinary(max)", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FleetFiles", x => x.ImportId);
                    table.ForeignKey(
                        name: "FK_FleetFiles_FleetImports_ImportId",
                        column: x => x.ImportId,
                        principalSchema: "vehicles",
                        principalTable: "FleetImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "FleetRows",
                schema: "vehicles",
                columns: table => new
                {
                    ImportId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Line = table.Column<int>(type: "int", nullable: false),
                    Title = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    Operation = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: true),
                    IsGood = table.Column<bool>(type: "bit", nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FleetRows", x => new { x.ImportId, x.Line });
                    table.ForeignKey(
                        name: "FK_FleetRows_FleetImports_ImportId",
                        column: x => x.ImportId,
                        principalSchema: "vehicles",
                        principalTable: "FleetImports",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
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

            migrationBuilder.CreateTable(
                name: "Registrations",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CurrentKey = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    OwnerPersonId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerOrganisationId = table.Column<Guid>(type: "uniqueidentifier", nullable: true),
                    OwnerName = table.Column<string>(type: "nvarchar(310)", maxLength: 310, nullable: false),
                    OwnerNumber = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true),
                    EndedBy = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    Certificate = table.Column<string>(type: "nvarchar(12)", maxLength: 12, nullable: true),
                    Plate = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: true),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false, collation: "Latin1_General_100_BIN2"),
                    OfficeName = table.Column<string>(type: "nvarchar(300)", maxLength: 300, nullable: false),
                    CaseId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Registrations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Registrations_Vehicles_VehicleId",
                        column: x => x.VehicleId,
                        principalSchema: "vehicles",
                        principalTable: "Vehicles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VehicleAggregates",
                schema: "vehicles",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Kind = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "nvarchar(20)", maxLength: 20, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    To = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VehicleAggregates", x => x.Id);
                    table.ForeignKey(
                        name: "FK_VehicleAggregates_Vehicles_VehicleId",
                        column: x => x.VehicleId,
                        principalSchema: "vehicles",
                        principalTable: "Vehicles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VehicleEvents",
                schema: "vehicles",
                columns: table => new
                {
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    Ordinal = table.Column<int>(type: "int", nullable: false),
                    What = table.Column<string>(type: "nvarchar(40)", maxLength: 40, nullable: false),
                    Words = table.Column<string>(type: "nvarchar(500)", maxLength: 500, nullable: true),
                    CaseNumber = table.Column<string>(type: "nvarchar(24)", maxLength: 24, nullable: true),
                    At = table.Column<DateTime>(type: "datetime2", nullable: false),
                    UserId = table.Column<Guid>(type: "uniqueidentifier", nullable: false),
                    UserName = table.Column<string>(type: "nvarchar(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "nvarchar(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VehicleEvents", x => new { x.VehicleId, x.Ordinal });
                    table.ForeignKey(
                        name: "FK_VehicleEvents_Vehicles_VehicleId",
                        column: x => x.VehicleId,
                        principalSchema: "vehicles",
                        principalTable: "Vehicles",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "VehicleKeys",
                schema: "vehicles",
                columns: table => new
                {
                    Key = table.Column<string>(type: "nvarchar(311)", maxLength: 311, nullable: false, collation: "Latin1_General_100_BIN2"),
                    VehicleId = table.Column<Guid>(type: "uniqueidentifier", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_VehicleKeys", x => new { x.Key, x.VehicleId });
                    table.ForeignKey(
                        name: "FK_VehicleKeys_Vehicles_VehicleId",
                        column: x => x.VehicleId,
                        principalSchema: "vehicles",
                        principalTable: "Vehicles",
                        principalColumn: "Id");
                });

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_CaseId",
                schema: "vehicles",
                table: "Certificates",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Number",
                schema: "vehicles",
                table: "Certificates",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_Serial",
                schema: "vehicles",
                table: "Certificates",
                column: "Serial",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_VehicleId",
                schema: "vehicles",
                table: "Certificates",
                column: "VehicleId");

            migrationBuilder.CreateIndex(
                name: "IX_Certificates_VerifyCode",
                schema: "vehicles",
                table: "Certificates",
                column: "VerifyCode",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FleetImports_OfficeId_At",
                schema: "vehicles",
                table: "FleetImports",
                columns: new[] { "OfficeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_FleetImports_OrganisationId_Sha256",
                schema: "vehicles",
                table: "FleetImports",
                columns: new[] { "OrganisationId", "Sha256" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FleetImports_State",
                schema: "vehicles",
                table: "FleetImports",
                column: "State");

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_CaseId",
                schema: "vehicles",
                table: "Inspections",
                column: "CaseId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Inspections_VehicleId",
                schema: "vehicles",
                table: "Inspections",
                column: "VehicleId");

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

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_CurrentKey",
                schema: "vehicles",
                table: "Registrations",
                column: "CurrentKey",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_OfficeId_From",
                schema: "vehicles",
                table: "Registrations",
                columns: new[] { "OfficeId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_OwnerOrganisationId",
                schema: "vehicles",
                table: "Registrations",
                column: "OwnerOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_OwnerPersonId",
                schema: "vehicles",
                table: "Registrations",
                column: "OwnerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Registrations_VehicleId",
                schema: "vehicles",
                table: "Registrations",
                column: "VehicleId");

            migrationBuilder.CreateIndex(
                name: "IX_Restrictions_From_Id",
                schema: "vehicles",
                table: "Restrictions",
                columns: new[] { "From", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Restrictions_VehicleId",
                schema: "vehicles",
                table: "Restrictions",
                column: "VehicleId");

            migrationBuilder.CreateIndex(
                name: "IX_VehicleAggregates_VehicleId_Kind",
                schema: "vehicles",
                table: "VehicleAggregates",
                columns: new[] { "VehicleId", "Kind" });

            migrationBuilder.CreateIndex(
                name: "IX_VehicleCases_VehicleId",
                schema: "vehicles",
                table: "VehicleCases",
                column: "VehicleId");

            migrationBuilder.CreateIndex(
                name: "IX_VehicleKeys_VehicleId",
                schema: "vehicles",
                table: "VehicleKeys",
                column: "VehicleId");

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_Identifier",
                schema: "vehicles",
                table: "Vehicles",
                column: "Identifier",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_OfficeId_Serial",
                schema: "vehicles",
                table: "Vehicles",
                columns: new[] { "OfficeId", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_OwnerOrganisationId",
                schema: "vehicles",
                table: "Vehicles",
                column: "OwnerOrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_OwnerPersonId",
                schema: "vehicles",
                table: "Vehicles",
                column: "OwnerPersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_Region_Serial",
                schema: "vehicles",
                table: "Vehicles",
                columns: new[] { "Region", "Serial" });

            migrationBuilder.CreateIndex(
                name: "IX_Vehicles_Serial",
                schema: "vehicles",
                table: "Vehicles",
                column: "Serial",
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Certificates",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "FleetFaults",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "FleetFiles",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "FleetRows",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "Inspections",
                schema: "vehicles");

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
                name: "Registrations",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "Restrictions",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "VehicleAggregates",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "VehicleCases",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "VehicleEvents",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "VehicleKeys",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "FleetImports",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "Plates",
                schema: "vehicles");

            migrationBuilder.DropTable(
                name: "Vehicles",
                schema: "vehicles");

            migrationBuilder.DropSequence(
                name: "case_numbers_vr",
                schema: "vehicles");

            migrationBuilder.DropSequence(
                name: "certificate_numbers",
                schema: "vehicles");

            migrationBuilder.DropSequence(
                name: "plate_act_numbers",
                schema: "vehicles");

            migrationBuilder.DropSequence(
                name: "vehicle_numbers",
                schema: "vehicles");
        }
    }
}
