using Licensing.Platform.UseCases;
using Licensing.Testing;
using Licensing.Tests.Platform.Administration;
using Licensing.Vehicles.Data;
using Microsoft.EntityFrameworkCore;
using Xunit.Sdk;

namespace Licensing.Tests.Platform.Fuzz;

/// <summary>Whatever is sent, a use case answers: done, or a failure that says why. Never an exception (C-12: never an unhandled exception).</summary>
public sealed class UseCaseFuzzTests(FuzzApp app) : IClassFixture<FuzzApp>
{
    private const int Rounds = 12;

    public static TheoryData<Type> UseCases() =>
        [.. Permissions.UseCases.Where(useCase => Permissions.RolesOf(useCase).Any(role => role != Roles.System))];

    [Theory]
    [MemberData(nameof(UseCases))]
    public async Task UseCase_HostileInput_AnswersInsteadOfThrowing(Type useCase)
    {
        var result = useCase.GetInterfaces().First(i => i.IsGenericType && i.GetGenericTypeDefinition() == typeof(IRequest<>)).GenericTypeArguments[0];
        var send = typeof(IDispatcher).GetMethod(nameof(IDispatcher.Send))!.MakeGenericMethod(result);
        var actor = Actors.With("fuzz", [.. Permissions.RolesOf(useCase)]);
        var ids = await Ids();
        for (var input = 0; input < FuzzRun.Inputs(Rounds); input++)
        {
            var seed = FuzzRun.Seed == 1 ? input : (FuzzRun.Seed * 1_000_003) + input;
            var request = new Hostile(seed, ids).Make(useCase);
            try
            {
                await (Task)send.Invoke(app.Provider.GetService(typeof(IDispatcher)), [request, actor, seed % 3 == 0 ? null : "тексеру", null, TestContext.Current.CancellationToken])!;
            }
            catch (Exception e) when (e is not XunitException)
            {
                Assert.Fail($"Seed {seed}, {Shown(request)}: {e}");
            }
        }
    }

    // Real ones of everything, so that the input gets past «no such thing».
    private async Task<IReadOnlyList<Guid>> Ids() =>
    [
        .. await app.Read(db => db.Cases.OrderBy(c => c.Id).Select(c => c.Id).Take(20).ToListAsync()),
        .. await app.Read(db => db.Drafts.OrderBy(d => d.Id).Select(d => d.Id).Take(5).ToListAsync()),
        .. await app.Read(db => db.People.OrderBy(p => p.Id).Select(p => p.Id).Take(5).ToListAsync()),
        .. await app.Read<VehiclesDb, List<Guid>>(db => db.Plates.OrderBy(p => p.Id).Select(p => p.Id).Take(5).ToListAsync()),
    ];

    private static string Shown(object request) => $"{request}" is { Length: > 600 } text ? text[..600] : $"{request}";
}
