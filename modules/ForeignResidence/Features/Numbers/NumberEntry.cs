using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Licensing.Web.Components;
using Licensing.Web.Session;

namespace Licensing.ForeignResidence.Pages.Numbers;

/// <summary>What the parts of a case's page that send commands share.</summary>
public abstract class NumberEntry : DeskPage
{
    /// <summary>Sends a command once, however often the button is pressed.</summary>
    private protected async Task<Result<T>?> Try<T>(ICommand<T> command, ITexts texts)
    {
        if (Busy)
        {
            return null;
        }

        Busy = true;
        try
        {
            var result = await Send(command, Guid.CreateVersion7());
            Problems = result.Failure is Failure.Invalid ? FailureText.Problems(result.Failure, texts) : [];
            return result;
        }
        finally
        {
            Busy = false;
        }
    }
}
