using System.Globalization;
using Licensing.Platform.Commands;
using Licensing.Platform.UseCases;

namespace Licensing.Vehicles.Features.Plates;

/// <summary>`Host verify-plates`: 0 where every plate is in exactly one place, else 1 and the plates that are not.</summary>
[Command("verify-plates")]
internal sealed class VerifyPlatesCommand(IDispatcher dispatcher) : IHostCommand
{
    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var verdict = (await dispatcher.Send(new VerifyPlates(), Actor.System, cancellation: cancellation)).Value;
        foreach (var fault in verdict.Faults)
        {
            Console.WriteLine($"{fault.Plate}: {fault.Fault}");
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Checked} plates looked at, {verdict.Faults.Count} faults"));
        return verdict.Faults.Count == 0 ? 0 : 1;
    }
}
