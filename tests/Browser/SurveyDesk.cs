using System.Globalization;
using Licensing.Demo.Builders;
using Licensing.Kernel;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Kernel.People;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Tests.Browser;

/// <summary>Somebody whose case has ended rates it at the terminal (C-9).</summary>
internal static class SurveyDesk
{
    /// <summary>A case of an office that ended a moment ago.</summary>
    public static async Task<Case> Ended(Site site, string office, long serial)
    {
        await using var scope = site.Services.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<KernelDb>();
        var about = Filed(await db.Offices.SingleAsync(o => o.Id == office, TestContext.Current.CancellationToken), serial, BusinessTime.At(new(2026, 11, 24), new TimeOnly(9, 0)), 0);
        db.Cases.Add(about);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return about;
    }

    /// <summary>A case as it was accepted, ended some hours later where they are given.</summary>
    public static Case Filed(Office office, long serial, DateTimeOffset filed, int? hours)
    {
        var person = new Person().Describe(new PersonData(new("Әбілқасым", "Айдос"), new DateOnly(1980, 1, 1).AddDays((int)(serial % 7_000)), Sex.Male, PersonStatus.Citizen, "KAZ", null));
        var by = new Officer(Guid.CreateVersion7(), "Омаров С.", office.Id);
        var made = Case.Accept(new CaseBuilder(person, office).FiledAt(filed).Numbered(serial).Acceptance() with { PersonId = null }, by, BusinessTime.ToUtc(filed));
        Assert.Null(hours is { } after ? made.End("not-passed", by, BusinessTime.ToUtc(filed.AddHours(after).AddMinutes(30))) : null);
        return made;
    }

    /// <summary>How the case stands, by its number and the birth date.</summary>
    public static async Task Open(Visitor visitor, Case about)
    {
        await visitor.Page.GotoAsync("/terminal/status");
        await visitor.Expect("#number").ToBeFocusedAsync();
        await visitor.Type(about.Number);
        await visitor.Press("Enter");
        await visitor.Expect("#birth").ToBeFocusedAsync();
        await visitor.Type(about.ApplicantDate.ToString("ddMMyyyy", CultureInfo.InvariantCulture));
        await visitor.Press("Enter");
        await visitor.Sees(about.Number);
    }

    /// <summary>The survey, by the finger alone; a second time it says that it was answered.</summary>
    public static async Task Rate(Visitor visitor, Case about)
    {
        await visitor.Page.GotoAsync("/terminal");
        await visitor.Look("quality-terminal", whole: false);
        await Open(visitor, about);
        await visitor.Look("quality-status", whole: false);
        await visitor.Page.ClickAsync("form[action='/terminal/survey'] button");
        await visitor.Sees(visitor.Texts["survey.question.Process"]);
        await visitor.Look("quality-survey-question", whole: false);
        await visitor.Page.ClickAsync("button[value='RatherYes']");
        await visitor.Sees(visitor.Texts["survey.question.Information"]);
        await visitor.Page.ClickAsync("button[value='Yes']");
        await visitor.Sees(visitor.Texts["survey.question.Courtesy"]);
        await visitor.Page.ClickAsync("button[name='answer'][value='']");
        await visitor.Expect("#words").ToBeVisibleAsync();
        foreach (var sign in new[] { "1", " ", "2" })
        {
            await visitor.Page.ClickAsync($".typing button[data-sign='{sign}']:visible >> nth=0");
        }

        await visitor.Expect("#words").ToHaveValueAsync("1 2");
        await visitor.Look("quality-survey-words", whole: false);
        await visitor.Page.ClickAsync("button[value='send']");
        await visitor.Sees(visitor.Texts["survey.thanks"]);
        await visitor.Look("quality-survey-thanks", whole: false);

        await Open(visitor, about);
        await visitor.Page.ClickAsync("form[action='/terminal/survey'] button");
        await visitor.Sees(visitor.Texts["problem.survey.answered"]);
    }
}
