using System.Collections.Immutable;
using System.Text;
using System.Text.Json;

namespace Licensing.Kernel.Clocks;

/// <summary>
/// The term of a kept sheet, stage by stage, read without the rest of it: a sheet is long, and a change of the calendar asks those of all open cases. DECISION: the stages
/// of one term differ in their length alone (EX-4), so that the last stage says whether nights and closed days count.
/// </summary>
public static class KeptTerm
{
    /// <summary>The stages; none where the sheet names no term.</summary>
    /// <param name="sheet">A <see cref="DeadlineSheet"/> as JSON.</param>
    /// <param name="staged">False where no term of the edition has stages: then the lines are not read.</param>
    public static ImmutableArray<Term> Read(string sheet, bool staged)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(sheet));
        var (last, stages) = (default(Term), ImmutableArray.CreateBuilder<Term>());
        while (reader.Read())
        {
            if (reader.TokenType != JsonTokenType.PropertyName || reader.CurrentDepth != 1)
            {
                continue;
            }

            if (reader.ValueTextEquals("term"u8))
            {
                reader.Read();
                last = JsonSerializer.Deserialize<Term>(ref reader, Cases.CaseJson.Options);
            }
            else if (staged && last is not null && reader.ValueTextEquals("lines"u8))
            {
                reader.Read();
                stages.AddRange(Stages(JsonSerializer.Deserialize<ImmutableArray<DeadlineLine>>(ref reader, Cases.CaseJson.Options), last));
            }
            else
            {
                reader.Skip();
            }

            if (last is not null && !staged)
            {
                break;
            }
        }

        return stages.Count > 0 ? stages.ToImmutable() : last is null ? [] : [last];
    }

    private static IEnumerable<Term> Stages(ImmutableArray<DeadlineLine> lines, Term last) => lines
        .Where(line => line.Kind == DeadlineLineKind.Term)
        .Select(line => last with { Unit = Enum.Parse<TermUnit>(line.Args["unit"]), Amount = (int)line.Number("amount") });
}
