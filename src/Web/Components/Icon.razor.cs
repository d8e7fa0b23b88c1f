using Microsoft.AspNetCore.Components;

namespace Licensing.Web.Components;

/// <summary>A drawn sign beside words, never instead of them; drawn with lines on a grid of 24.</summary>
public partial class Icon
{
    private static readonly Dictionary<string, string> Paths = new()
    {
        ["home"] = "M4 11 12 4l8 7M6 9.5V20h12V9.5M10 20v-6h4v6",
        ["queue"] = "M4 6h16M4 12h16M4 18h10",
        ["add"] = "M12 5v14M5 12h14",
        ["exam"] = "M6 3h9l4 4v14H6zM14 3v5h5M9 13l2 2 4-4",
        ["book"] = "M5 4h10a3 3 0 0 1 3 3v13H8a3 3 0 0 1-3-3zM5 17a3 3 0 0 1 3-3h10",
        ["car"] = "M3.5 17v-4.5L6 7h12l2.5 5.5V17zM3.5 12.5h17M6 17v2.5M18 17v2.5M7 14.8h.1M17 14.8h.1",
        ["chart"] = "M4 20h16M7 16v-5M12 16V6M17 16v-8",
        ["search"] = "M10.5 4a6.5 6.5 0 1 1 0 13 6.5 6.5 0 0 1 0-13M15.5 15.5 20 20",
        ["bell"] = "M6 17V11a6 6 0 0 1 12 0v6l1.5 1h-15zM10 20.5h4",
        ["person"] = "M12 4a4 4 0 1 1 0 8 4 4 0 0 1 0-8M4.5 20c.5-4 3.5-6 7.5-6s7 2 7.5 6",
        ["people"] = "M9 5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M2.5 19c.5-3.5 3-5 6.5-5s6 1.5 6.5 5M16 5.5a3.5 3.5 0 0 1 0 6.5M18 14.5c2 .7 3.2 2.2 3.5 4.5",
        ["moon"] = "M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5",
        ["menu"] = "M4 6h16M4 12h16M4 18h16",
        ["down"] = "M6 9l6 6 6-6",
        ["back"] = "M20 12H5M11 6l-6 6 6 6",
        ["next"] = "M4 12h15M13 6l6 6-6 6",
        ["check"] = "M5 12.5 10 17.5 19.5 7",
        ["cross"] = "M6 6l12 12M18 6 6 18",
        ["alert"] = "M12 4 21.5 20h-19zM12 10v5M12 17.5v.1",
        ["info"] = "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 11v5.5M12 7.8v.1",
        ["clock"] = "M12 3.5a8.5 8.5 0 1 1 0 17 8.5 8.5 0 0 1 0-17M12 7.5V12l3 2",
        ["calendar"] = "M4 6h16v14H4zM4 10.5h16M8.5 3.5V8M15.5 3.5V8M8 14h2M14 14h2",
        ["print"] = "M7 9V4h10v5M7 17H4V9h16v8h-3M7 14h10v6H7z",
        ["file"] = "M6 3h9l4 4v14H6zM14 3v5h5M9 13h7M9 17h7",
        ["ticket"] = "M4 6h16v4a2 2 0 0 0 0 4v4H4v-4a2 2 0 0 0 0-4zM14 6v12",
        ["star"] = "M12 4l2.5 5.3 5.7.7-4.2 4 1.1 5.7-5.1-2.8-5.1 2.8L8 14 3.8 10l5.7-.7z",
        ["gear"] = "M12 8.5a3.5 3.5 0 1 1 0 7 3.5 3.5 0 0 1 0-7M12 3v3M12 18v3M3 12h3M18 12h3M5.6 5.6l2.1 2.1M16.3 16.3l2.1 2.1M18.4 5.6l-2.1 2.1M7.7 16.3l-2.1 2.1",
        ["leave"] = "M10 4H5v16h5M15 8l4 4-4 4M19 12H10",
        ["shield"] = "M12 3l8 3v6c0 5-3.3 7.8-8 9-4.7-1.2-8-4-8-9V6zM8.5 12l2.5 2.5 4.5-5",
        ["office"] = "M4 20h16M6 20V5h12v15M9 9h2M13 9h2M9 13h2M13 13h2M10 20v-3h4v3",
        ["scales"] = "M12 4v16M7 20h10M5 7h14M5 7l-2.5 6h5zM19 7l-2.5 6h5z",
        ["key"] = "M8 8.5a4 4 0 1 1 0 7 4 4 0 0 1 0-7M11.5 12H21v3M17.5 12v2.5",
        ["eye"] = "M2.5 12C5 7.5 8 5.5 12 5.5s7 2 9.5 6.5c-2.5 4.5-5.5 6.5-9.5 6.5s-7-2-9.5-6.5M12 9a3 3 0 1 1 0 6 3 3 0 0 1 0-6",
        ["keyboard"] = "M3 7h18v10H3zM6 10h1M10 10h1M14 10h1M18 10h.5M7 14h10",
    };

    /// <summary>The name of a drawing in the set.</summary>
    [Parameter, EditorRequired]
    public string Name { get; set; } = string.Empty;

    private string Path => Paths.GetValueOrDefault(Name, "M12 12h.1");
}
