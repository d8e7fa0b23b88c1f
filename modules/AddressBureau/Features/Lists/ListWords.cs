using System.Globalization;
using Licensing.AddressBureau.Domain.Certificates;
using Licensing.AddressBureau.Domain.Lists;
using Licensing.AddressBureau.Pages;
using Licensing.Platform.Texts;
using Licensing.Web.Components;

namespace Licensing.AddressBureau.Features.Lists;

/// <summary>Lists and their answers in words.</summary>
internal static class ListWords
{
    private const string Order362 = "362-2007";
    private const string Decree1092 = "1092-2010";

    /// <summary>«Registered at…», «removed on…, left for…», or «no data» in the words of the edition (AC flow: 2007 «жоқ», 2010 «тіркелмеген»).</summary>
    public static string Answer(AddressAnswer answer, CertifiedData? data, string edition, ITexts texts) => answer switch
    {
        AddressAnswer.Registered when (data?.Permanent ?? data?.Temporary) is { } address => Registered(data!, address, texts),
        AddressAnswer.Removed when data?.Removed is { } removed => Removed(removed, texts),
        AddressAnswer.NoData => texts[NoData(edition)],
        _ => texts[$"AC.answer.{answer}"],
    };

    /// <summary>What is wrong with a row.</summary>
    public static string Fault(ListRow row, ITexts texts) => texts.Format($"error.{row.FaultCode}", row.FaultValue ?? "");

    /// <summary>The column of the fault.</summary>
    public static string Column(ListRow row, ITexts texts) => row.FaultColumn is { } code ? texts[ListColumns.TextKey(code)] : "";

    /// <summary>Whom a row asks about.</summary>
    public static string Asked(ListRow row) => string.Join(" · ", new[] { row.Name, row.Iin, Born(row) }.Where(part => !string.IsNullOrEmpty(part)));

    public static string? Born(ListRow row) => row.BornFrom is not { } from ? null : row.IsYearOnly ? from.Year.ToString(CultureInfo.InvariantCulture) : Formats.Date(from);

    public static Tone ToneOf(RowState state) => state switch
    {
        RowState.Answered => Tone.Good,
        RowState.ToChoose => Tone.Warn,
        RowState.Bad => Tone.Bad,
        _ => Tone.Neutral,
    };

    public static Tone ToneOf(ListState state) => state switch
    {
        ListState.Closed => Tone.Good,
        ListState.Broken => Tone.Bad,
        _ => Tone.Info,
    };

    private static string NoData(string edition) => edition switch
    {
        Order362 => "AC.list.none-2007",
        Decree1092 => "AC.list.none-2010",
        _ => "AC.answer.NoData",
    };

    private static string Registered(CertifiedData data, CertifiedAddress address, ITexts texts) => data.Permanent is null && address.Until is { } until
        ? texts.Format("AC.list.registered-until", InquiryWords.Shown(address), Formats.Date(address.From), Formats.Date(until))
        : texts.Format("AC.list.registered", InquiryWords.Shown(address), Formats.Date(address.From));

    private static string Removed(CertifiedAddress address, ITexts texts)
    {
        var on = address.On is { } day ? Formats.Date(day) : "—";
        return address.LeftFor is { } place
            ? texts.Format("AC.list.removed-left", on, InquiryWords.Shown(address), place)
            : texts.Format("AC.list.removed", on, InquiryWords.Shown(address));
    }
}
