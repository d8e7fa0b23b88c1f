using Licensing.Demo.Builders;
using Licensing.Demo.People;
using Licensing.Kernel.Offices;
using Licensing.Platform.UseCases;

namespace Licensing.Demo.Users;

/// <summary>The officers of one office, a user for each role.</summary>
internal sealed record Team(Office Office, IReadOnlyList<DemoUser> Users)
{
    /// <summary>The first user with a role, or the second where there is one.</summary>
    public Actor With(string role, int which = 0)
    {
        var found = Users.Where(u => u.Roles.Contains(role)).ToList();
        return found[which % found.Count].Actor;
    }
}

/// <summary>Who works in the demo: every role of C-11, each in offices where it has work, an administrator and an auditor.</summary>
internal static class DemoUsers
{
    public const string Administrator = "admin";

    /// <summary>Offices of the demo and how their logins end.</summary>
    public static IReadOnlyList<(string OfficeId, string City)> Offices { get; } =
    [
        ("road-police-ast-department", "astana"), ("road-police-ala-department", "almaty"), ("road-police-yuz-department", "shymkent"),
    ];

    /// <summary>Licensing-permit units of the same regions.</summary>
    public static IReadOnlyList<(string OfficeId, string City)> WeaponOffices { get; } =
    [
        ("licensing-permit-ast", "astana"), ("licensing-permit-ala", "almaty"), ("licensing-permit-yuz", "shymkent"),
    ];

    /// <summary>Migration police units of the same regions.</summary>
    public static IReadOnlyList<(string OfficeId, string City)> MigrationOffices { get; } =
    [
        ("migration-police-ast-department", "astana"), ("migration-police-ala-department", "almaty"), ("migration-police-yuz-department", "shymkent"),
    ];

    /// <summary>Address bureaus of the same regions.</summary>
    public static IReadOnlyList<(string OfficeId, string City)> AddressOffices { get; } =
    [
        ("address-bureau-ast", "astana"), ("address-bureau-ala", "almaty"), ("address-bureau-yuz", "shymkent"),
    ];

    /// <summary>Committees and the ministry, which answer complaints about the regions' head offices.</summary>
    public static IReadOnlyList<(string OfficeId, string Login)> CentralBodies { get; } =
    [
        ("road-police-committee", "road-police"), ("migration-police-committee", "migration-police"), ("administrative-police-committee", "administrative-police"), ("ministry", "ministry"),
    ];

    private static readonly (string Login, string Position, string[] Roles)[] AddressDuties =
    [
        ("address.registrar", "мекенжай бюросының тіркеушісі", [Roles.Registrar, Roles.IntakeOfficer]),
        ("address.registrar2", "мекенжай бюросының аға тіркеушісі", [Roles.Registrar, Roles.IntakeOfficer, Roles.DecisionOfficer]),
        ("address.chief", "мекенжай бюросының бастығы", [Roles.ApprovingChief]),
        ("address.supervisor", "өңір бойынша бақылаушы", [Roles.Supervisor]),
    ];

    private static readonly (string Login, string Role, string Position)[] MigrationDuties =
    [
        ("migration.intake", Roles.IntakeOfficer, "көші-қон полициясының құжат қабылдау инспекторы"),
        ("migration.intake2", Roles.IntakeOfficer, "көші-қон полициясының инспекторы"),
        ("migration.decision", Roles.DecisionOfficer, "көші-қон полициясының аға инспекторы"),
        ("migration.decision2", Roles.DecisionOfficer, "көші-қон полициясының аса маңызды істер жөніндегі инспекторы"),
        ("migration.chief", Roles.ApprovingChief, "көші-қон полициясы бөлімшесінің бастығы"),
        ("migration.operator", Roles.Operator, "ақпараттық жүйе операторы"),
        ("migration.operator2", Roles.Operator, "ақпараттық жүйе операторы"),
        ("migration.supervisor", Roles.Supervisor, "өңір бойынша бақылаушы"),
        ("agreeing.security", Roles.AgreeingBody, "ұлттық қауіпсіздік органының қызметкері"),
        ("agreeing.prosecution", Roles.AgreeingBody, "прокуратура қызметкері"),
        ("agreeing.courts", Roles.AgreeingBody, "сот қызметкері"),
        ("agreeing.tax", Roles.AgreeingBody, "салық органының қызметкері"),
        ("agreeing.military", Roles.AgreeingBody, "әскери комиссариат қызметкері"),
        ("migration.chief2", Roles.ApprovingChief, "көші-қон полициясы бөлімшесі бастығының орынбасары"),
        ("migration.complaints", Roles.ComplaintsOfficer, "шағымдар жөніндегі инспектор"),
    ];

    /// <summary>Front offices of the State Corporation in the same regions.</summary>
    public static IReadOnlyList<(string OfficeId, string City)> Centres { get; } =
    [
        ("public-service-centre-ast-astana-qalasy-almaty-audanynyn-no-1-khqko", "astana"), ("public-service-centre-ala-almaty-qalasy-almaly-audanynyn-khqko", "almaty"),
        ("public-service-centre-yuz-ontustik-qazaqstan-oblysynyn-khqko", "shymkent"),
    ];

    private static readonly (string Login, string Role, string Position)[] WeaponDuties =
    [
        ("weapons.intake", Roles.IntakeOfficer, "құжат қабылдау инспекторы"),
        ("weapons.inspector", Roles.Inspector, "учаскелік инспектор"),
        ("weapons.decision", Roles.DecisionOfficer, "лицензиялық-рұқсат беру жүйесінің аға инспекторы"),
        ("weapons.decision2", Roles.DecisionOfficer, "лицензиялық-рұқсат беру жүйесінің инспекторы"),
        ("weapons.chief", Roles.ApprovingChief, "лицензиялық-рұқсат беру бөлімінің бастығы"),
        ("weapons.supervisor", Roles.Supervisor, "өңір бойынша бақылаушы"),
        ("weapons.chief2", Roles.ApprovingChief, "лицензиялық-рұқсат беру бөлімі бастығының орынбасары"),
        ("weapons.complaints", Roles.ComplaintsOfficer, "шағымдар жөніндегі инспектор"),
    ];

    private static readonly (string Login, string Role, string Position)[] Duties =
    [
        ("intake", Roles.IntakeOfficer, "құжат қабылдау инспекторы"),
        ("intake2", Roles.IntakeOfficer, "құжат қабылдау аға инспекторы"),
        ("examiner", Roles.Examiner, "емтихан алушы"),
        ("examiner2", Roles.Examiner, "аға емтихан алушы"),
        ("decision", Roles.DecisionOfficer, "аға инспектор"),
        ("chief", Roles.ApprovingChief, "бөлім бастығы"),
        ("supervisor", Roles.Supervisor, "өңір бойынша бақылаушы"),
        ("complaints", Roles.ComplaintsOfficer, "шағымдар жөніндегі инспектор"),
        ("inspector", Roles.Inspector, "техникалық қарап-тексеру инспекторы"),
        ("patrol", Roles.Patrol, "патрульдік инспектор"),
        ("registrar", Roles.Registrar, "тіркеуші"),
    ];

    public static IReadOnlyList<Team> Teams(PeopleSource source, Func<string, Office> office) =>
    [
        .. Offices.Select(place => new Team(office(place.OfficeId), [.. Duties.Select(duty => source.User()
            .Login($"{duty.Login}.{place.City}").At(office(place.OfficeId)).As(duty.Position, duty.Role).Build())])),
    ];

    /// <summary>The officers who deal with weapons.</summary>
    public static IReadOnlyList<Team> WeaponTeams(PeopleSource source, Func<string, Office> office) =>
    [
        .. WeaponOffices.Select(place => new Team(office(place.OfficeId), [.. WeaponDuties.Select(duty => source.User()
            .Login($"{duty.Login}.{place.City}").At(office(place.OfficeId)).As(duty.Position, duty.Role).Build())])),
    ];

    /// <summary>The officers of the migration police.</summary>
    public static IReadOnlyList<Team> MigrationTeams(PeopleSource source, Func<string, Office> office) =>
    [
        .. MigrationOffices.Select(place => new Team(office(place.OfficeId), [.. MigrationDuties.Select(duty => source.User()
            .Login($"{duty.Login}.{place.City}").At(office(place.OfficeId)).As(duty.Position, duty.Role).Build())])),
    ];

    /// <summary>The officers of the address bureaus.</summary>
    public static IReadOnlyList<Team> AddressTeams(PeopleSource source, Func<string, Office> office) =>
    [
        .. AddressOffices.Select(place => new Team(office(place.OfficeId), [.. AddressDuties.Select(duty => source.User()
            .Login($"{duty.Login}.{place.City}").At(office(place.OfficeId)).As(duty.Position, duty.Roles).Build())])),
    ];

    /// <summary>Who takes in at the State Corporation.</summary>
    public static IReadOnlyList<Team> CentreTeams(PeopleSource source, Func<string, Office> office) =>
    [
        .. Centres.Select(place => new Team(office(place.OfficeId), [source.User()
            .Login($"centre.corporation.{place.City}").At(office(place.OfficeId)).As("Мемлекеттік корпорация маманы", Roles.CorporationOfficer).Build()])),
    ];

    /// <summary>Those who work for the whole country.</summary>
    public static IReadOnlyList<DemoUser> Central(PeopleSource source, Func<string, Office> office)
    {
        var where = office(Offices[0].OfficeId);
        return
        [
            source.User().Login(Administrator).At(where).As("жүйе әкімшісі", Roles.Administrator).Build(),
            source.User().Login("auditor").At(where).As("аудитор", Roles.Auditor).Build(),
            .. CentralBodies.Select(body => source.User().Login($"complaints.{body.Login}").At(office(body.OfficeId)).As("шағымдар жөніндегі инспектор", Roles.ComplaintsOfficer).Build()),
        ];
    }
}
