using System.Globalization;
using Licensing.Platform.Commands;
using Licensing.Platform.UseCases;
using Licensing.Queue.Features;

namespace Licensing.Demo.Hall;

/// <summary>`Host rehearse-hall OFFICE FIRST-WINDOW OFFICERS TERMINALS SECONDS`: one node of a hall under load; says each ticket that was taken and called.</summary>
[Command("rehearse-hall")]
internal sealed class RehearseHallCommand(IDispatcher dispatcher) : IHostCommand
{
    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        int Number(int at) => int.Parse(arguments[at], CultureInfo.InvariantCulture);
        var load = new HallLoad(arguments[0], Number(1), Number(2), Number(3), TimeSpan.FromSeconds(Number(4)));
        var hall = new RehearsedHall(dispatcher, load, token => dispatcher.Send(new ShowBoard(load.OfficeId), Actor.Public, cancellation: token))
        {
            Taken = name => Console.WriteLine($"taken {name}"),
            Called = (name, took) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"called {name} {took?.TotalMilliseconds:0.0}")),
        };
        await hall.Run(cancellation);
        return 0;
    }
}
