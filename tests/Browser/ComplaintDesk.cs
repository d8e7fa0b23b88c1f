using Licensing.Feedback.Domain;

namespace Licensing.Tests.Browser;

/// <summary>A complaint about a refusal at the browsers of those who enter and answer it (C-8).</summary>
internal static class ComplaintDesk
{
    /// <summary>From the page of the case into the journal; the case knows who complains.</summary>
    /// <returns>Address of the complaint's page.</returns>
    public static async Task<string> Enter(Visitor clerk, string number, string complainant)
    {
        await VehicleDesk.OpenCase(clerk, number);
        await clerk.TabTo("#complaint-new");
        await clerk.Press("Enter");
        await clerk.Expect("#complaint").ToBeVisibleAsync();
        await clerk.Expect("#complainant").ToHaveValueAsync(complainant);
        await clerk.Sees(clerk.Texts["CZ.service"]);
        await clerk.Sees(clerk.Texts["complaint.stops-nothing"]);
        await clerk.Confirm();
        await clerk.Sees(clerk.Texts["error.complaint.not-signed"]);
        await clerk.Sees(clerk.Texts.Format("errors.named", clerk.Texts["complaint.demand"], clerk.Texts["error.required"]));
        await clerk.Expect("#complainant").ToHaveValueAsync(complainant);
        await clerk.Look("513-complaint-lacking");
        await clerk.Page.FocusAsync("#against");
        await clerk.Type("Көші-қон полициясының бөлімі");
        await clerk.Fill("#reasons", "Берешек өтелген, түбіртегі бар");
        await clerk.Fill("#demand", "Істі қайта қарау");
        await clerk.TabTo("#signed");
        await clerk.Press("Space");
        await clerk.Expect("#signed").ToBeCheckedAsync();
        await clerk.Confirm();
        await clerk.Expect("main a[href^='/print/complaint-coupon/']").ToBeVisibleAsync();
        await clerk.Sees(clerk.Texts["problem.complaint.role"]);
        await clerk.Look("514-complaint");
        Assert.NotEmpty(await clerk.Paper("main a[href^='/print/complaint-coupon/']"));
        return new Uri(clerk.Page.Url).AbsolutePath;
    }

    /// <summary>The office one level up finds it in its journal and answers that other people decide again.</summary>
    public static async Task Reopen(Visitor answering, string path)
    {
        await answering.Open("/complaints");
        await answering.Expect($"main a[href='{path}']").ToBeVisibleAsync();
        await answering.Sees(answering.Texts["CZ.service"]);
        await answering.Look("515-complaints");
        Assert.False(await answering.IsWiderThanTheScreen());
        await answering.Follow($"main a[href='{path}']", path);
        await answering.Expect("#answer").ToBeVisibleAsync();
        await answering.Confirm();
        await answering.Expect("#errors").ToBeVisibleAsync();
        await answering.Page.CheckAsync($"#outcome-{ComplaintState.Reopened}");
        await answering.Fill("#words", "Берешектің өтелгені түбіртекпен расталды");
        await answering.Press("Tab");
        await answering.Look("516-complaint-answer");
        await answering.Confirm();
        await answering.Expect("#answered").ToBeVisibleAsync();
        await answering.Sees(answering.Texts[$"complaint.state.{ComplaintState.Reopened}"]);
        await answering.Look("517-complaint-answered");
        Assert.NotEmpty(await answering.Paper("main a[href^='/print/complaint-answer/']"));
    }
}
