using System.Security.Cryptography;
using System.Text;
using Licensing.Kernel.Calendars;
using Licensing.Kernel.Cases;
using Licensing.Kernel.Offices;
using Licensing.Platform.Data;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.ReferenceData;

/// <summary>Offices of data/offices.json. An office that an administrator has changed since is left alone.</summary>
internal sealed class OfficesData(KernelDb db) : IReferenceData
{
    /// <summary>Hash of what was written from the file last; a shadow column, the domain has no use for it.</summary>
    public const string WrittenAs = "WrittenAs";

    private const string Resource = "Licensing.Platform.ReferenceData.offices.json";

    private static readonly string[] Unlisted = ["IN", "EX", "ID", "TI", "RR", "RD"];

    private static readonly Dictionary<string, string> ServiceCodes = new()
    {
        ["driver-licence"] = "DL", ["vehicle-registration"] = "VR", ["proxy-driver"] = "PD",
        ["residence-permit"] = "RP", ["temporary-registration"] = "TR", ["permanent-residence"] = "PR", ["citizenship"] = "CZ",
        ["address-certificate"] = "AC", ["weapons"] = "WP",
    };

    public int Order => 10;

    public async Task Upsert(CancellationToken cancellation)
    {
        var known = await db.Offices.ToDictionaryAsync(o => o.Id, cancellation);
        foreach (var entry in Entries())
        {
            var wanted = OfficeOf(entry);
            var hash = HashOf(wanted);
            if (!known.TryGetValue(wanted.Id, out var office))
            {
                db.Offices.Add(wanted);
                db.Entry(wanted).Property(WrittenAs).CurrentValue = hash;
            }
            else if (db.Entry(office).Property<string?>(WrittenAs) is var written && written.CurrentValue != hash && written.CurrentValue == HashOf(office))
            {
                Copy(wanted, office);
                written.CurrentValue = hash;
            }
        }
    }

    internal static List<OfficeEntry> Entries()
    {
        using var stream = typeof(OfficesData).Assembly.GetManifestResourceStream(Resource)!;
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return CaseJson.Read<List<OfficeEntry>>(reader.ReadToEnd());
    }

    private static Office OfficeOf(OfficeEntry entry) => new()
    {
        Id = entry.Id,
        Kind = Enum.Parse<OfficeKind>(entry.Kind),
        Region = entry.Region,
        NameKk = entry.NameKk,
        AddressKk = entry.AddressKk,
        Phones = [.. entry.Phones],
        Email = entry.Email,
        Web = entry.Web,
        ParentId = entry.ParentId,
        Services = [.. entry.Services.Select(s => ServiceCodes[s]), .. HasNoList(entry) ? Unlisted : []],
    };

    // Regulation 144, order 254 and decree 132 print no list: territorial units of the ministry give the services, and take in through the State Corporation, whose front offices these are.
    private static bool HasNoList(OfficeEntry entry) => entry.Kind is nameof(OfficeKind.MigrationPoliceUnit) or nameof(OfficeKind.PublicServiceCentre);

    private static void Copy(Office from, Office to)
    {
        (to.Kind, to.Region, to.NameKk, to.AddressKk) = (from.Kind, from.Region, from.NameKk, from.AddressKk);
        (to.Phones, to.Email, to.Web, to.ParentId, to.Services) = (from.Phones, from.Email, from.Web, from.ParentId, from.Services);
    }

    internal static string HashOf(Office office) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(CaseJson.Write(new
    {
        office.Kind, office.Region, office.NameKk, office.AddressKk, office.Phones, office.Email, office.Web, office.ParentId, office.Services, office.IsActive,
    }))));
}

/// <summary>An entry of offices.json, as far as the system uses it.</summary>
internal sealed record OfficeEntry(
    string Id, string Kind, string Region, string NameKk, string AddressKk, List<string> Phones, string? Email, string? Web, string? ParentId, List<string> Services);
