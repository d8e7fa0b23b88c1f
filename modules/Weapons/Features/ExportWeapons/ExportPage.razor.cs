using Licensing.Platform.UseCases;
using Licensing.Weapons.Domain;
using Licensing.Weapons.Features;
using Licensing.Web.Components;
using Licensing.Web.Session;
using Microsoft.AspNetCore.Components;

namespace Licensing.Weapons.Pages;

/// <summary>A list of the region's weapons as a file: the officer asks, a chief signs in beside with an own name, password and second factor, and allows it.</summary>
public sealed partial class ExportPage
{
    private WeaponKind? _kind;
    private WeaponStatus? _status;
    private string? _name;
    private string? _password;
    private string? _code;
    private bool _busy;
    private Guid? _allowed;
    private string? _allowedBy;

    [Inject]
    private IDispatcher Requests { get; set; } = default!;

    [Inject]
    private SecondSignIn Beside { get; set; } = default!;

    private async Task Allow()
    {
        if (_busy)
        {
            return;
        }

        _busy = true;
        try
        {
            var (chief, fault) = await Beside.Check(_name?.Trim() ?? "", _password ?? "", _code ?? "");
            if (chief is null)
            {
                Problems = [new FieldProblem("chiefName", Texts[$"WP.export.chief.{fault}"])];
                return;
            }

            var me = await Who();
            var result = await Requests.Send(new AllowExport(me.UserId, me.Name, me.OfficeId, _kind, _status), chief, Kept.Words);
            Problems = FailureText.Problems(result.Failure, Texts);
            (_allowed, _allowedBy) = (result.IsOk ? result.Value.Id : null, chief.Name);
        }
        finally
        {
            // Nothing of the chief's stays on the officer's page.
            (_password, _code, _busy) = (null, null, false);
        }
    }

    // The allowance is for one file; the next needs the chief again.
    private void Taken() => (_allowed, _name) = (null, null);
}
