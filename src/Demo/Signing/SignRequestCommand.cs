using System.Globalization;
using System.Security.Cryptography.Pkcs;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using System.Text.Json.Nodes;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.People;
using Licensing.Platform.Commands;
using Microsoft.Extensions.Configuration;

namespace Licensing.Demo.Signing;

/// <summary>Signs a request as a demo's citizen would, to be sent at <c>/requests</c>: for an address certificate about oneself, or what a file says.</summary>
[Command("sign-request")]
internal sealed class SignRequestCommand(IConfiguration configuration, TimeProvider clock) : IHostCommand
{
    private const string Usage = "usage: sign-request IIN OUTPUT [CONTENT]   Signs CONTENT (JSON; an address certificate of KZ-AST where none is named) into OUTPUT.";

    public async Task<int> Run(IReadOnlyList<string> arguments, CancellationToken cancellation)
    {
        if (arguments.Count is not (2 or 3) || !Iin.TryParse(arguments[0], out var iin, out _) || configuration[DemoKeys.AuthorityFile] is not { } file)
        {
            await Console.Error.WriteLineAsync($"{Usage} Needs the keys that `seed` made in Keys:Folder.");
            return 2;
        }

        var content = arguments.Count == 3 ? await File.ReadAllBytesAsync(arguments[2], cancellation) : Encoding.UTF8.GetBytes(AboutSelf(iin.Value));
        using var authority = new DemoAuthority(X509CertificateLoader.LoadPkcs12FromFile(file, configuration[DemoKeys.AuthorityPassword], X509KeyStorageFlags.EphemeralKeySet));
        using var certificate = authority.Person("DEMO", iin.Value);
        await File.WriteAllBytesAsync(arguments[1], Sign(content, certificate), cancellation);
        return 0;
    }

    /// <summary>A CMS message with the content inside, by every one of the certificates.</summary>
    public static byte[] Sign(byte[] content, params IEnumerable<X509Certificate2> certificates)
    {
        var message = new SignedCms(new ContentInfo(content), detached: false);
        foreach (var certificate in certificates)
        {
            message.ComputeSignature(new CmsSigner(SubjectIdentifierType.IssuerAndSerialNumber, certificate) { IncludeOption = X509IncludeOption.EndCertOnly });
        }

        return message.Encode();
    }

    private string AboutSelf(string iin) => new JsonObject
    {
        ["service"] = "AC",
        ["signedAt"] = BusinessTime.Of(clock.GetUtcNow()).ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture),
        ["region"] = "KZ-AST",
        ["applicant"] = new JsonObject { ["iin"] = iin },
        ["facts"] = new JsonObject { ["requester"] = "individual" },
    }.ToJsonString();
}
