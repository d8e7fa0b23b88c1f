using System;
using Microsoft.EntityFrameworkCore.Migrations;
using Npgsql.EntityFrameworkCore.PostgreSQL.Metadata;

#nullable disable

namespace Licensing.Data.PostgreSql.Migrations.Kernel
{
    /// <inheritdoc />
    public partial class Initial : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.EnsureSchema(
                name: "kernel");

            migrationBuilder.CreateSequence(
                name: "draft_numbers",
                schema: "kernel",
                startValue: 1001L);

            migrationBuilder.CreateSequence(
                name: "hand_over_numbers",
                schema: "kernel");

            migrationBuilder.CreateSequence(
                name: "intake_refusal_numbers",
                schema: "kernel");

            migrationBuilder.CreateSequence(
                name: "law_proposal_numbers",
                schema: "kernel");

            migrationBuilder.CreateTable(
                name: "Audit",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Action = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Verb = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    SubjectKind = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    SubjectId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Purpose = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Data = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Audit", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "DoneCommands",
                schema: "kernel",
                columns: table => new
                {
                    Key = table.Column<Guid>(type: "uuid", nullable: false),
                    Action = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Result = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DoneCommands", x => x.Key);
                });

            migrationBuilder.CreateTable(
                name: "Drafts",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false),
                    OwnerId = table.Column<Guid>(type: "uuid", nullable: false),
                    OwnerName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    Content = table.Column<string>(type: "text", nullable: false),
                    ApplicantName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: true),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    CreatedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SavedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Drafts", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Holidays",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Year = table.Column<int>(type: "integer", nullable: true),
                    Month = table.Column<int>(type: "integer", nullable: false),
                    Day = table.Column<int>(type: "integer", nullable: false),
                    Moves = table.Column<bool>(type: "boolean", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: true),
                    Until = table.Column<DateOnly>(type: "date", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Holidays", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "IntakeRefusals",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    DraftId = table.Column<Guid>(type: "uuid", nullable: false),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    ApplicantName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Missing = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IntakeRefusals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "LawProposals",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    Change = table.Column<string>(type: "text", nullable: false),
                    Begins = table.Column<DateOnly>(type: "date", nullable: false),
                    Standing = table.Column<string>(type: "text", nullable: false),
                    Basis = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DraftedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    DraftedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DraftedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Reason = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    ImpactSent = table.Column<string>(type: "text", nullable: true),
                    ImpactDecided = table.Column<string>(type: "text", nullable: true),
                    ReckonedTo = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReckonedToCase = table.Column<Guid>(type: "uuid", nullable: true),
                    Moved = table.Column<int>(type: "integer", nullable: false),
                    ReckonedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_LawProposals", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Mci",
                schema: "kernel",
                columns: table => new
                {
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Tenge = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Mci", x => x.From);
                });

            migrationBuilder.CreateTable(
                name: "Offices",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    NameKk = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    AddressKk = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Phones = table.Column<string>(type: "text", nullable: false),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Web = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    ParentId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true),
                    Services = table.Column<string>(type: "text", nullable: false),
                    IsActive = table.Column<bool>(type: "boolean", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false),
                    WrittenAs = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Offices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Organisations",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Bin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: false, collation: "C"),
                    Name = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    RegisteredOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Head = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Organisations", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Outbox",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<long>(type: "bigint", nullable: false)
                        .Annotation("Npgsql:ValueGenerationStrategy", NpgsqlValueGenerationStrategy.IdentityByDefaultColumn),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Type = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    Payload = table.Column<string>(type: "text", nullable: false),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Outbox", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Overrides",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false, collation: "C"),
                    Key = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<string>(type: "character varying(2000)", maxLength: 2000, nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Overrides", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "People",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Iin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true, collation: "C"),
                    Surname = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    GivenName = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Patronymic = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: true),
                    BirthDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Sex = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Status = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Traits = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Citizenship = table.Column<string>(type: "character varying(3)", maxLength: 3, nullable: true),
                    Address = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: true),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Email = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    FormerIin = table.Column<string>(type: "character varying(12)", maxLength: 12, nullable: true),
                    MergedIntoId = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_People", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Roots",
                schema: "kernel",
                columns: table => new
                {
                    Day = table.Column<DateOnly>(type: "date", nullable: false),
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Roots", x => x.Day);
                });

            migrationBuilder.CreateTable(
                name: "Schedules",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: true, collation: "C"),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Openings = table.Column<string>(type: "text", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Schedules", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "Seals",
                schema: "kernel",
                columns: table => new
                {
                    Position = table.Column<long>(type: "bigint", nullable: false),
                    RecordId = table.Column<long>(type: "bigint", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SealedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Seals", x => x.Position);
                });

            migrationBuilder.CreateTable(
                name: "Tariffs",
                schema: "kernel",
                columns: table => new
                {
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false, collation: "C"),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Tenge = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Tariffs", x => new { x.Service, x.Code, x.From });
                });

            migrationBuilder.CreateTable(
                name: "WorkViews",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false, collation: "C"),
                    Query = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_WorkViews", x => x.Id);
                });

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

            migrationBuilder.CreateTable(
                name: "OrganisationNameKeys",
                schema: "kernel",
                columns: table => new
                {
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationNameKeys", x => new { x.Key, x.OrganisationId });
                    table.ForeignKey(
                        name: "FK_OrganisationNameKeys_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalSchema: "kernel",
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Deliveries",
                schema: "kernel",
                columns: table => new
                {
                    MessageId = table.Column<long>(type: "bigint", nullable: false),
                    Handler = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false, collation: "C"),
                    DeliveredAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Attempts = table.Column<int>(type: "integer", nullable: false),
                    NextAttemptAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    LastError = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Deliveries", x => new { x.MessageId, x.Handler });
                    table.ForeignKey(
                        name: "FK_Deliveries_Outbox_MessageId",
                        column: x => x.MessageId,
                        principalSchema: "kernel",
                        principalTable: "Outbox",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Cases",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<string>(type: "character varying(24)", maxLength: 24, nullable: false, collation: "C"),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    Edition = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Operation = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Region = table.Column<string>(type: "character varying(6)", maxLength: 6, nullable: false, collation: "C"),
                    DecidingOfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: true),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: true),
                    RepresentativeId = table.Column<Guid>(type: "uuid", nullable: true),
                    ApplicantName = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    ApplicantDate = table.Column<DateOnly>(type: "date", nullable: false),
                    Facts = table.Column<string>(type: "text", nullable: false),
                    FactsVersion = table.Column<int>(type: "integer", nullable: false),
                    Subject = table.Column<string>(type: "text", nullable: true),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Stage = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    IsOpen = table.Column<bool>(type: "boolean", nullable: false),
                    FiledAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    AcceptedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    AcceptedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DueSoonAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DeadlineSheet = table.Column<string>(type: "text", nullable: false),
                    Mark = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WasWhole = table.Column<bool>(type: "boolean", nullable: false),
                    WasRedone = table.Column<bool>(type: "boolean", nullable: false),
                    IsRefused = table.Column<bool>(type: "boolean", nullable: false),
                    AssignedTo = table.Column<Guid>(type: "uuid", nullable: true),
                    AssignedToName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    CurrentStep = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true, collation: "C"),
                    CurrentStepSince = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    WaitsFor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    EventCount = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Cases", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Cases_Offices_OfficeId",
                        column: x => x.OfficeId,
                        principalSchema: "kernel",
                        principalTable: "Offices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalSchema: "kernel",
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "kernel",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Cases_People_RepresentativeId",
                        column: x => x.RepresentativeId,
                        principalSchema: "kernel",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "IdentityDocuments",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    NumberKey = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C"),
                    Issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_IdentityDocuments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_IdentityDocuments_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "kernel",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NameKeys",
                schema: "kernel",
                columns: table => new
                {
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Key = table.Column<string>(type: "character varying(320)", maxLength: 320, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NameKeys", x => new { x.Key, x.PersonId });
                    table.ForeignKey(
                        name: "FK_NameKeys_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "kernel",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "OrganisationRepresentatives",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    OrganisationId = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    Basis = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Authority = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_OrganisationRepresentatives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_OrganisationRepresentatives_Organisations_OrganisationId",
                        column: x => x.OrganisationId,
                        principalSchema: "kernel",
                        principalTable: "Organisations",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_OrganisationRepresentatives_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "kernel",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Representations",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    PersonId = table.Column<Guid>(type: "uuid", nullable: false),
                    RepresentativeId = table.Column<Guid>(type: "uuid", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Authority = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Representations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Representations_People_PersonId",
                        column: x => x.PersonId,
                        principalSchema: "kernel",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Representations_People_RepresentativeId",
                        column: x => x.RepresentativeId,
                        principalSchema: "kernel",
                        principalTable: "People",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseDecision",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Kind = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Refusal = table.Column<string>(type: "text", nullable: true),
                    Reasoning = table.Column<string>(type: "text", nullable: true),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ReturnedWith = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDecision", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseDecision_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "kernel",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseDocument",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Clause = table.Column<string>(type: "character varying(20)", maxLength: 20, nullable: false),
                    Presented = table.Column<bool>(type: "boolean", nullable: false),
                    Number = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Issuer = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    IssuedOn = table.Column<DateOnly>(type: "date", nullable: true),
                    ValidTo = table.Column<DateOnly>(type: "date", nullable: true),
                    Scans = table.Column<string>(type: "text", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseDocument", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseDocument_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "kernel",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CaseStep",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Code = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    WaitsFor = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    DueAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    ClosedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    ClosedByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: true),
                    Outcome = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: true),
                    Data = table.Column<string>(type: "text", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CaseStep", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CaseStep_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "kernel",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Events",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Ordinal = table.Column<int>(type: "integer", nullable: false),
                    Type = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Data = table.Column<string>(type: "text", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    UserId = table.Column<Guid>(type: "uuid", nullable: false),
                    UserName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Events", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Events_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "kernel",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "HandOvers",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<long>(type: "bigint", nullable: false),
                    OfficeId = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false, collation: "C"),
                    Service = table.Column<string>(type: "character varying(4)", maxLength: 4, nullable: false),
                    What = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    To = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Capacity = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    DocumentShown = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false),
                    OutsideHoursReason = table.Column<string>(type: "character varying(400)", maxLength: 400, nullable: true),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    ByUserId = table.Column<Guid>(type: "uuid", nullable: false),
                    ByName = table.Column<string>(type: "character varying(200)", maxLength: 200, nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_HandOvers", x => x.Id);
                    table.ForeignKey(
                        name: "FK_HandOvers_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "kernel",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Payments",
                schema: "kernel",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    CaseId = table.Column<Guid>(type: "uuid", nullable: false),
                    Payer = table.Column<string>(type: "character varying(310)", maxLength: 310, nullable: false),
                    Amount = table.Column<decimal>(type: "numeric(18,2)", precision: 18, scale: 2, nullable: false),
                    PaidOn = table.Column<DateOnly>(type: "date", nullable: false),
                    Bank = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false, collation: "C"),
                    ReceiptNumber = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false, collation: "C")
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Payments", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Payments_Cases_CaseId",
                        column: x => x.CaseId,
                        principalSchema: "kernel",
                        principalTable: "Cases",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_At",
                schema: "kernel",
                table: "Audit",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Audit_CaseId_At",
                schema: "kernel",
                table: "Audit",
                columns: new[] { "CaseId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_PersonId_At",
                schema: "kernel",
                table: "Audit",
                columns: new[] { "PersonId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Audit_UserId_At",
                schema: "kernel",
                table: "Audit",
                columns: new[] { "UserId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_CaseDecision_CaseId_Ordinal",
                schema: "kernel",
                table: "CaseDecision",
                columns: new[] { "CaseId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CaseDocument_CaseId_Ordinal",
                schema: "kernel",
                table: "CaseDocument",
                columns: new[] { "CaseId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_AssignedTo_Stage_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "AssignedTo", "Stage", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DecidedAt",
                schema: "kernel",
                table: "Cases",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DecidingOfficeId_CurrentStep_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "DecidingOfficeId", "CurrentStep", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DecidingOfficeId_Stage_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "DecidingOfficeId", "Stage", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_DecidingOfficeId_Stage_Mark_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "DecidingOfficeId", "Stage", "Mark", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_FiledAt",
                schema: "kernel",
                table: "Cases",
                column: "FiledAt");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_IsOpen_DueSoonAt",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "IsOpen", "DueSoonAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Number",
                schema: "kernel",
                table: "Cases",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_CurrentStep_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "OfficeId", "CurrentStep", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_Stage_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "OfficeId", "Stage", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OfficeId_Stage_Mark_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "OfficeId", "Stage", "Mark", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_OrganisationId",
                schema: "kernel",
                table: "Cases",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_PersonId",
                schema: "kernel",
                table: "Cases",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Region_Stage_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "Region", "Stage", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_Region_Stage_Mark_DueAt_Id",
                schema: "kernel",
                table: "Cases",
                columns: new[] { "Region", "Stage", "Mark", "DueAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Cases_RepresentativeId",
                schema: "kernel",
                table: "Cases",
                column: "RepresentativeId");

            migrationBuilder.CreateIndex(
                name: "IX_CaseStep_CaseId_Ordinal",
                schema: "kernel",
                table: "CaseStep",
                columns: new[] { "CaseId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_DoneCommands_At",
                schema: "kernel",
                table: "DoneCommands",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_Number",
                schema: "kernel",
                table: "Drafts",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Drafts_OfficeId_CaseId_SavedAt",
                schema: "kernel",
                table: "Drafts",
                columns: new[] { "OfficeId", "CaseId", "SavedAt" });

            migrationBuilder.CreateIndex(
                name: "IX_Events_CaseId_Ordinal",
                schema: "kernel",
                table: "Events",
                columns: new[] { "CaseId", "Ordinal" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_CaseId",
                schema: "kernel",
                table: "HandOvers",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_Number",
                schema: "kernel",
                table: "HandOvers",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_HandOvers_OfficeId_At",
                schema: "kernel",
                table: "HandOvers",
                columns: new[] { "OfficeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_Holidays_Code_Year_Month_Day",
                schema: "kernel",
                table: "Holidays",
                columns: new[] { "Code", "Year", "Month", "Day" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IdentityDocuments_NumberKey",
                schema: "kernel",
                table: "IdentityDocuments",
                column: "NumberKey");

            migrationBuilder.CreateIndex(
                name: "IX_IdentityDocuments_PersonId",
                schema: "kernel",
                table: "IdentityDocuments",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_IntakeRefusals_DraftId",
                schema: "kernel",
                table: "IntakeRefusals",
                column: "DraftId");

            migrationBuilder.CreateIndex(
                name: "IX_IntakeRefusals_Number",
                schema: "kernel",
                table: "IntakeRefusals",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_IntakeRefusals_OfficeId_At",
                schema: "kernel",
                table: "IntakeRefusals",
                columns: new[] { "OfficeId", "At" });

            migrationBuilder.CreateIndex(
                name: "IX_LawProposals_Number",
                schema: "kernel",
                table: "LawProposals",
                column: "Number",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_LawProposals_State_Number",
                schema: "kernel",
                table: "LawProposals",
                columns: new[] { "State", "Number" });

            migrationBuilder.CreateIndex(
                name: "IX_NameKeys_PersonId",
                schema: "kernel",
                table: "NameKeys",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Offices_Region",
                schema: "kernel",
                table: "Offices",
                column: "Region");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationNameKeys_OrganisationId",
                schema: "kernel",
                table: "OrganisationNameKeys",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationRepresentatives_OrganisationId",
                schema: "kernel",
                table: "OrganisationRepresentatives",
                column: "OrganisationId");

            migrationBuilder.CreateIndex(
                name: "IX_OrganisationRepresentatives_PersonId",
                schema: "kernel",
                table: "OrganisationRepresentatives",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Organisations_Bin",
                schema: "kernel",
                table: "Organisations",
                column: "Bin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Outbox_DoneAt_Id",
                schema: "kernel",
                table: "Outbox",
                columns: new[] { "DoneAt", "Id" });

            migrationBuilder.CreateIndex(
                name: "IX_Overrides_Service_Edition_Key_From",
                schema: "kernel",
                table: "Overrides",
                columns: new[] { "Service", "Edition", "Key", "From" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_Bank_PaidOn_ReceiptNumber",
                schema: "kernel",
                table: "Payments",
                columns: new[] { "Bank", "PaidOn", "ReceiptNumber" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Payments_CaseId",
                schema: "kernel",
                table: "Payments",
                column: "CaseId");

            migrationBuilder.CreateIndex(
                name: "IX_People_BirthDate",
                schema: "kernel",
                table: "People",
                column: "BirthDate");

            migrationBuilder.CreateIndex(
                name: "IX_People_Iin",
                schema: "kernel",
                table: "People",
                column: "Iin",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Representations_PersonId",
                schema: "kernel",
                table: "Representations",
                column: "PersonId");

            migrationBuilder.CreateIndex(
                name: "IX_Representations_RepresentativeId",
                schema: "kernel",
                table: "Representations",
                column: "RepresentativeId");

            migrationBuilder.CreateIndex(
                name: "IX_Schedules_Kind_OfficeId_From",
                schema: "kernel",
                table: "Schedules",
                columns: new[] { "Kind", "OfficeId", "From" });

            migrationBuilder.CreateIndex(
                name: "IX_Seals_RecordId",
                schema: "kernel",
                table: "Seals",
                column: "RecordId",
                unique: true);

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

            migrationBuilder.CreateIndex(
                name: "IX_WorkViews_UserId_Name",
                schema: "kernel",
                table: "WorkViews",
                columns: new[] { "UserId", "Name" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "Audit",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "CaseDecision",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "CaseDocument",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "CaseStep",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Deliveries",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "DoneCommands",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Drafts",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Events",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "HandOvers",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Holidays",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "IdentityDocuments",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "IntakeRefusals",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "LawProposals",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Mci",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "NameKeys",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "OrganisationNameKeys",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "OrganisationRepresentatives",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Overrides",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Payments",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Representations",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Roots",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Schedules",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Seals",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Tariffs",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Terminals",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "WorkViews",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Outbox",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Cases",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Offices",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "Organisations",
                schema: "kernel");

            migrationBuilder.DropTable(
                name: "People",
                schema: "kernel");

            migrationBuilder.DropSequence(
                name: "draft_numbers",
                schema: "kernel");

            migrationBuilder.DropSequence(
                name: "hand_over_numbers",
                schema: "kernel");

            migrationBuilder.DropSequence(
                name: "intake_refusal_numbers",
                schema: "kernel");

            migrationBuilder.DropSequence(
                name: "law_proposal_numbers",
                schema: "kernel");
        }
    }
}
