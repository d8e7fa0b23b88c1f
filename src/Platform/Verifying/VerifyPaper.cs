using Licensing.Kernel.Calendars;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Verifying;

/// <summary>Anybody asks whether a paper is genuine, by the code of its QR code.</summary>
[Allow(Roles.Public)]
public sealed record VerifyPaper(string Code) : IQuery<VerifiedPaper>;

internal sealed class VerifyPaperHandler(IEnumerable<IVerifiable> kinds) : IHandler<VerifyPaper, VerifiedPaper>
{
    private const int LongestCode = 64;

    public async Task<Result<VerifiedPaper>> Handle(VerifyPaper request, UseCase useCase, CancellationToken cancellation)
    {
        // Papers show the code in groups.
        var code = string.Concat(request.Code.Where(letter => !char.IsWhiteSpace(letter))).ToUpperInvariant();
        var on = BusinessTime.DateOf(useCase.Now);
        foreach (var kind in code.Length is > 0 and <= LongestCode ? kinds : [])
        {
            if (await kind.Find(code, on, cancellation) is { } paper)
            {
                return paper;
            }
        }

        return new Failure.NotFound("paper", code);
    }
}
