using Licensing.ExitClearance.Domain;
using Licensing.ExitClearance.Features;
using Licensing.ExitClearance.Printing;
using Licensing.Testing;

namespace Licensing.Tests.ExitClearance;

/// <summary>Every text that the pages and papers name is there in all three languages, also those whose keys are put together.</summary>
public sealed class ExitTextsTests
{
    [Fact]
    public void Texts_NamedInTheSources_AreThereInAllLanguages()
    {
        var used = UsedTexts.NamedIn("modules/ExitClearance", "EX");

        Assert.True(used.Count > 150, $"{used.Count} keys only: the sources were not read.");
        Assert.Empty(UsedTexts.Lacking(used));
    }

    [Fact]
    public void Texts_OfEveryCode_AreThereInAllLanguages() => Assert.Empty(UsedTexts.Missing(Made()));

    private static IEnumerable<string> Made()
    {
        string[] steps = [ExitSteps.Agreement, ExitSteps.Confirmation, ExitSteps.Military, ExitSteps.Address];
        string[] outcomes = ["bodies-agree", "bodies-object", "confirmation-given", "military-removal-shown", "military-removal-missed", "address-removed"];
        string[] needed = ["country", "birthPlace", "address", "mobilePhone", "consents", "name", "birthDate", "opinion", "consent", "degree", "years", "organisation"];
        string[] kinds = [FormKind.Decision, FormKind.Refusal, FormKind.Questionnaire, FormKind.Request, FormKind.Receipt, FormKind.Confirmation, FormKind.Warning];
        string[] stages = ["agreement", "decision", "removal", "result"];
        string[] parts = ["appendix", "title", "text"];
        string[] applicants = [FormKind.Questionnaire, FormKind.Request];
        string[] signed = ["questionnaire.accepted", "statement.liability", "statement.consent", "phone.home", "phone.work", "phone.mobile", "recipient", "children"];
        string[] acts = ["step", "do", "done"];
        return
        [
            .. steps.Select(s => $"step.{s}"),
            .. steps.Skip(1).SelectMany(s => acts.Select(a => $"EX.{a}.{s}")),
            .. outcomes.Select(o => $"outcome.{o}"),
            .. needed.Select(f => $"error.EX.needed.{f}"),
            .. Enum.GetNames<ExitState>().Select(s => $"EX.state.{s}"),
            .. Enum.GetNames<ExitList>().Select(l => $"EX.registry.lead.{l}"),
            .. Enum.GetNames<ExitList>().Skip(1).Select(l => $"EX.list.{l}"),
            "EX.home.Late", "EX.home.Warned", "EX.home.Unclaimed", "print.exit.secrets.had", "print.exit.secrets.none",
            .. Enum.GetNames<AgreeingBody>().Select(b => $"EX.body.{b}"),
            .. stages.Select(s => $"EX.stage.{s}"),
            .. kinds.SelectMany(k => parts.Select(p => $"print.exit.{k}.{p}")),
            .. kinds.Except(applicants).Select(k => $"print.exit.{k}.after"),
            .. signed.Select(s => $"print.exit.{s}"),
        ];
    }
}
