using Licensing.Platform.UseCases;

namespace Licensing.ForeignResidence.Features.Stays;

/// <summary>What holds for a whole tourist group (TR-15).</summary>
internal sealed record GroupEntry
{
    /// <summary>The most on one list.</summary>
    public const int MostGuests = 200;

    public string? Name { get; init; }

    public StayPlace Place { get; init; } = new();

    public string? BorderPoint { get; init; }

    public DateOnly? ArrivedOn { get; init; }

    public DateOnly? Until { get; init; }

    /// <summary>Codes of the documents that were presented for everybody on the list.</summary>
    public IReadOnlyList<string> Presented { get; init; } = [];
}

/// <summary>A row of the list as text, in the order of <see cref="GuestColumns.All"/>; what cannot be read stays to be mended.</summary>
internal sealed record GuestRow(IReadOnlyList<string> Cells)
{
    /// <summary>The record of the same person, where the officer chose one of the likely ones.</summary>
    public Guid? PersonId { get; init; }

    /// <summary>Likely ones of whom the officer said that they are somebody else.</summary>
    public IReadOnlyList<Guid> NotTheSame { get; init; } = [];

    public static GuestRow Empty { get; } = new(GuestColumns.All.Select(_ => "").ToList());

    public GuestRow With(int column, string? text) => this with { Cells = [.. Cells.Select((cell, i) => i == column ? text ?? "" : cell)] };
}

/// <summary>The columns of a list.</summary>
internal static class GuestColumns
{
    public const string Surname = "surname";
    public const string GivenName = "givenName";
    public const string Patronymic = "patronymic";
    public const string BirthDate = "birthDate";
    public const string Sex = "sex";
    public const string Citizenship = "citizenship";
    public const string DocumentNumber = "documentNumber";
    public const string DocumentIssuedOn = "documentIssuedOn";
    public const string DocumentValidTo = "documentValidTo";
    public const string CardNumber = "cardNumber";
    public const string Visa = "visa";
    public const string VisaValidTo = "visaValidTo";

    public static IReadOnlyList<string> All { get; } =
        [Surname, GivenName, Patronymic, BirthDate, Sex, Citizenship, DocumentNumber, DocumentIssuedOn, DocumentValidTo, CardNumber, Visa, VisaValidTo];

    /// <summary>Columns that a file must have.</summary>
    public static IReadOnlyList<string> Needed { get; } = [Surname, GivenName, BirthDate, Sex, Citizenship, DocumentNumber, DocumentIssuedOn, DocumentValidTo, CardNumber];

    public static int IndexOf(string column) => All.ToList().IndexOf(column);
}

/// <summary>A row as the law and the registries see it.</summary>
/// <param name="Errors">What is wrong, by column; <c>duplicates</c> and documents for the whole row.</param>
internal sealed record GuestRowCheck(GuestEntry Guest, StayCheck Check, IReadOnlyList<FieldError> Errors)
{
    public bool MayRegister => Errors.Count == 0 && Check.MayRegister;
}

/// <summary>A list as it stands.</summary>
/// <param name="Rows">Row by row.</param>
/// <param name="Errors">What is wrong with what holds for all.</param>
internal sealed record GroupCheck(IReadOnlyList<GuestRowCheck> Rows, IReadOnlyList<FieldError> Errors)
{
    public bool MayRegister => Errors.Count == 0 && Rows.Count > 0 && Rows.All(r => r.MayRegister);
}
