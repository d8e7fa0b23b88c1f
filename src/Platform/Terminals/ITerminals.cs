using Microsoft.AspNetCore.Http;

namespace Licensing.Platform.Terminals;

/// <summary>Tells an enrolled terminal from any other browser; cheap enough for every request.</summary>
public interface ITerminals
{
    /// <summary>The terminal that this request comes from; none for other browsers, forged cookies and withdrawn terminals.</summary>
    EnrolledTerminal? Of(HttpContext context);

    /// <summary>Makes the browser of this response the terminal.</summary>
    void Remember(HttpContext context, EnrolledTerminal terminal);
}

/// <summary>An enrolled terminal.</summary>
public sealed record EnrolledTerminal(Guid Id, string OfficeId, string Name);
