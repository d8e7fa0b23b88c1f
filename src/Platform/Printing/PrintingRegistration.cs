using Licensing.Platform.Texts;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Licensing.Platform.Printing;

/// <summary>Puts printing into the container.</summary>
public static class PrintingRegistration
{
    /// <summary>Adds <see cref="PdfPrinter"/>, configured by the section «Printing»; it needs the texts.</summary>
    public static IServiceCollection AddPrinting(this IServiceCollection services, IConfiguration configuration)
    {
        var options = configuration.GetSection("Printing").Get<PrintingOptions>() ?? new PrintingOptions();
        return services.AddSingleton(provider =>
            new PdfPrinter(options, new PaperWords(provider.GetRequiredService<ITexts>())));
    }
}
