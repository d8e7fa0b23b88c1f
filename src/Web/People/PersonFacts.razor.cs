using System.Text.Json;
using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.Texts;
using Microsoft.AspNetCore.Components;

namespace Licensing.Web.People;

/// <summary>What is known of a person, the document that was just typed with those on record.</summary>
public sealed partial class PersonFacts
{
    /// <summary>The data.</summary>
    [Parameter, EditorRequired]
    public NewPersonEntry Data { get; set; } = new();

    /// <summary>Identity documents on record.</summary>
    [Parameter, EditorRequired]
    public IReadOnlyList<IdentityDocument> Documents { get; set; } = [];

    private IReadOnlyList<Line> Shown =>
    [
        .. Data.DocumentNumber is { Length: > 0 } typed && !Documents.Any(d => d.Number == typed)
            ? [new Line(Data.DocumentKind, typed, Data.DocumentIssuer, Data.DocumentIssuedOn, Data.DocumentValidTo)]
            : Array.Empty<Line>(),
        .. Documents.Select(d => new Line(d.Kind, d.Number, d.Issuer, d.IssuedOn, d.ValidTo)),
    ];

    private string StatusText => Data is { Status: PersonStatus.Foreigner, Citizenship: { } code } ? $"{Word(Data.Status)}, {CountryNames.Of(code)}" : Word(Data.Status);

    private string Word<T>(T value)
        where T : struct, Enum => Texts[$"{Kebab(typeof(T).Name)}.{Kebab(value.ToString())}"];

    private static string Kebab(string name) => JsonNamingPolicy.KebabCaseLower.ConvertName(name);

    private sealed record Line(IdentityDocumentKind Kind, string Number, string? Issuer, DateOnly? IssuedOn, DateOnly? ValidTo)
    {
        public string Rest => string.Concat(new[] { Issuer, IssuedOn is { } day ? Formats.Date(day) : null }.Where(part => !string.IsNullOrEmpty(part)).Select(part => $", {part}"));
    }
}
