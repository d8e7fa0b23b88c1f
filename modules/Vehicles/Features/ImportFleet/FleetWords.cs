using Licensing.Kernel.Standards;
using Licensing.Platform.Texts;

namespace Licensing.Vehicles.Features.ImportFleet;

/// <summary>What headings and answers of a list mean: codes, or the words of any of the three languages.</summary>
internal sealed class FleetWords
{
    private readonly Dictionary<string, FleetColumn> headings = new(StringComparer.Ordinal);
    private readonly Dictionary<(string Fact, string Answer), string> codes = [];
    private readonly Dictionary<string, bool> answers = new(StringComparer.Ordinal) { ["1"] = true, ["TRUE"] = true, ["+"] = true, ["0"] = false, ["FALSE"] = false, ["-"] = false };

    public FleetWords(ITexts texts)
    {
        ITexts[] languages = [texts.In(Cultures.Kazakh), texts.In(Cultures.Russian), texts.In(Cultures.English)];
        foreach (var column in FleetColumns.All)
        {
            headings.TryAdd(Fold(column.Code), column);
            foreach (var language in languages)
            {
                headings.TryAdd(Fold(language[column.TextKey]), column);
            }

            foreach (var code in column.Fact?.Codes ?? [])
            {
                codes.TryAdd((column.Code, Fold(code)), code);
                foreach (var language in languages)
                {
                    codes.TryAdd((column.Code, Fold(language[TextKeys.FactCode(VehicleFlow.Service, column.Code, code)])), code);
                }
            }
        }

        foreach (var language in languages)
        {
            answers.TryAdd(Fold(language["answer.yes"]), true);
            answers.TryAdd(Fold(language["answer.no"]), false);
        }
    }

    /// <summary>The column that a heading means.</summary>
    public FleetColumn? Column(string heading) => headings.GetValueOrDefault(Fold(heading));

    /// <summary>The code that an answer means.</summary>
    public string? Code(FactDefinition fact, string answer) => codes.GetValueOrDefault((fact.Name, Fold(answer)));

    /// <summary>Yes or no; nothing where it is neither.</summary>
    public bool? YesNo(string answer) => answers.TryGetValue(Fold(answer), out var said) ? said : null;

    private static string Fold(string text) => string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)).ToUpperInvariant();
}
