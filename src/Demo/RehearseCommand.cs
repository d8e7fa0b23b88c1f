using Licensing.Kernel.Calendars;
using Licensing.Platform.Commands;
using Licensing.Platform.UseCases;

namespace Licensing.Demo;

/// <summary>`Host rehearse`: a scripted officer takes in one package after the other until stopped, and says each number that was confirmed.</summary>
[Command("rehearse")]
internal sealed class RehearseCommand(IDispatcher dispatcher, TimeProvider clock) : IHostCommand
{
    private static readonly Actor Officer = new(
        Guid.Parse("00000000-0000-7000-8000-000000000001"), "rehearsal", "road-police-ast-department", "KZ-AST", new HashSet<string> { Roles.IntakeOfficer });

    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        var intake = new RehearsedIntake(dispatcher, Officer);
        for (var i = Random.Shared.Next(); !cancellation.IsCancellationRequested; i = Random.Shared.Next())
        {
            var draft = await intake.Prepare(i, BusinessTime.DateOf(clock.GetUtcNow()), cancellation);
            Console.WriteLine($"confirmed {(await intake.Accept(draft, cancellation)).Number}");
        }

        return 0;
    }
}
