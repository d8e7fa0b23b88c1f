using Licensing.Platform.Auditing;
using Licensing.Platform.Data;
using Licensing.Platform.Modules;
using Licensing.Web.Gate;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Web.Verify;

/// <summary>All roots of the audit trail as a text file, a line a day, as the check of a copy wants them.</summary>
internal sealed class AuditRootEndpoints : IEndpoints
{
    public const string Path = "/audit-roots.txt";

    public void Map(IEndpointRouteBuilder routes) => routes.MapGet(Path, async (KernelDb db, PublicGate gate, HttpContext http) => gate.Opens(http)
        ? Results.Text(string.Concat((await db.Roots.AsNoTracking().OrderBy(r => r.Day).ToListAsync(http.RequestAborted)).Select(r => RootsFile.Line(r) + "\n")))
        : Results.StatusCode(StatusCodes.Status429TooManyRequests)).AllowAnonymous();
}
