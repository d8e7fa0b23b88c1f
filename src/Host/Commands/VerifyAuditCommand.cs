using System.Globalization;
using Licensing.Platform.Auditing;
using Licensing.Platform.Commands;
using Licensing.Platform.UseCases;

namespace Licensing.Host.Commands;

[Command("verify-audit")]
internal sealed class VerifyAuditCommand(IDispatcher dispatcher) : IHostCommand
{
    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var verdict = (await dispatcher.Send(new VerifyAudit(), Actor.System, cancellation: cancellation)).Value;
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{verdict.Sealed} rows sealed and whole, {verdict.Unsealed} not sealed yet (oldest: {verdict.OldestUnsealed:u})"));
        if (verdict.Break is not { } found)
        {
            return 0;
        }

        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"The chain breaks at link {found.Position}, row {found.RecordId}: {found.Fault}"));
        return 1;
    }
}
