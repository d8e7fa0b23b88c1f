using Licensing.Kernel.Cases;
using Licensing.Kernel.People;

namespace Licensing.Demo.Builders;

/// <summary>What an officer has entered of an intake, up to a step of the wizard.</summary>
internal sealed class DraftBuilder(Person person, DateOnly day, long number)
{
    private static readonly string[] Papers =
        ["application", "identity-document", "training-certificate", "medical-certificate", "driver-card", "duty-receipt"];

    private DraftContent content = new() { PersonId = person.Id };

    public DraftBuilder Step(string step)
    {
        content = content with { Step = step };
        return this;
    }

    public DraftBuilder Asking(string categories)
    {
        content = content with { Facts = CaseJson.Write(new { categories = categories.Select(c => c.ToString()) }) };
        return this;
    }

    /// <summary>All papers of DL-12 but those named.</summary>
    public DraftBuilder Papered(params string[] missing)
    {
        content = content with { Documents = [.. Papers.Except(missing).Select(code => PresentedPapers.Of(code, person, number, day))] };
        return this;
    }

    public DraftBuilder Paid(decimal amount)
    {
        content = content with { Payments = [new EnteredPayment(person.Name.Full, amount, day, "Халық банкі", $"Т{number:D7}")] };
        return this;
    }

    public DraftBuilder HalfTyped(string field, string text)
    {
        content = content with { HalfTyped = new Dictionary<string, string>(content.HalfTyped) { [field] = text } };
        return this;
    }

    public DraftContent Build() => content;
}
