using Licensing.Kernel.Cases;
using Licensing.Platform.UseCases;
using Licensing.ProxyDrivers.Features;
using Licensing.Web.Components;

namespace Licensing.ProxyDrivers.Pages;

/// <summary>The patrol's question on a telephone: a field for the vehicle, one for the person, a large answer. Nothing of it stands in the URL.</summary>
public sealed partial class PatrolPage
{
    private const int VinLength = 17;

    private MayDriveAnswer? _answer;
    private Failure? _failure;
    private IReadOnlyList<FieldProblem> _problems = [];
    private string? _vehicle;
    private string? _person;
    private string _asked = "";
    private bool _busy;

    private static MayDrive Question(string vehicle, string person)
    {
        // Longer than any plate is a VIN or the number of a body; only digits and twelve of them, or no letters first, is an IIN.
        var isVin = TypedNumber.Normalise(vehicle).Length is > 10 and <= VinLength * 2;
        var isIin = TypedNumber.Normalise(person) is var number && !(number.Length > 0 && char.IsLetter(number[0]));
        return new MayDrive(isVin ? null : vehicle, isVin ? vehicle : null, isIin ? person : null, isIin ? null : person);
    }

    private string Reason(MayDriveAnswer answer) => answer switch
    {
        { Reason: MayDriveReason.Proxy, Until: { } until } => Texts.Format("PD.may-drive.proxy-until", until),
        { Reason: MayDriveReason.CategoryNotCovered, Vehicle: { } vehicle } => Texts.Format("PD.may-drive.category-needed", vehicle.LicenceCategory),
        _ => Texts[$"PD.may-drive.{answer.Reason}"],
    };

    private async Task Ask()
    {
        _busy = true;
        var (vehicle, person) = (_vehicle?.Trim() ?? "", _person?.Trim() ?? "");
        var result = await Send(Question(vehicle, person), purpose: "patrol");
        _busy = false;
        _answer = result.IsOk ? result.Value : null;
        _asked = $"{vehicle} · {person}";
        _problems = result.Failure is Failure.Invalid ? [.. FailureText.Problems(result.Failure, Texts).Select(OnPage)] : [];
        _failure = result.Failure is Failure.Invalid ? null : result.Failure;
    }

    private void Clear()
    {
        (_vehicle, _person, _answer, _failure, _problems) = (null, null, null, null, []);
    }

    private static FieldProblem OnPage(FieldProblem problem) => problem with { FieldId = problem.FieldId is "plate" or "vin" ? "vehicle" : "person" };
}
