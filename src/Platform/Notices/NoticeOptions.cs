namespace Licensing.Platform.Notices;

/// <summary>Section <c>Notices</c> of the configuration. A channel that is not set up sends nothing, and nothing is written for it.</summary>
public sealed class NoticeOptions
{
    /// <summary>Name of the section.</summary>
    public const string Section = "Notices";

    /// <summary>Messages are kept and shown on a page instead of being sent. The demo does that unless this is false; where there is no demo, nothing is kept.</summary>
    public bool? Catch { get; set; }

    /// <summary>The mail server.</summary>
    public SmtpOptions Email { get; set; } = new();

    /// <summary>The gateway to telephones.</summary>
    public SmsOptions Sms { get; set; } = new();

    /// <summary>Minutes to wait after each failed try; when they are used up a notice is given up.</summary>
    public IReadOnlyList<int> PauseMinutes { get; set; } = [];

    /// <summary>The pauses; growing where none are set.</summary>
    public IReadOnlyList<TimeSpan> Pauses => [.. (PauseMinutes.Count > 0 ? PauseMinutes : [1, 5, 20, 60, 240, 720]).Select(m => TimeSpan.FromMinutes(m))];
}

/// <summary>The mail server.</summary>
public sealed class SmtpOptions
{
    /// <summary>Its name; empty where there is none.</summary>
    public string Host { get; set; } = "";

    /// <summary>Its port.</summary>
    public int Port { get; set; } = 587;

    /// <summary>Turns to TLS before anything is said (STARTTLS); false only for a server on this machine.</summary>
    public bool StartTls { get; set; } = true;

    /// <summary>Account, where the server wants one.</summary>
    public string? User { get; set; }

    /// <summary>Its password.</summary>
    public string? Password { get; set; }

    /// <summary>Address of the sender.</summary>
    public string From { get; set; } = "";

    /// <summary>Longest wait, seconds.</summary>
    public int TimeoutSeconds { get; set; } = 10;
}

/// <summary>The gateway to telephones: one POST of JSON a message, <c>{"id", "to", "text", "sender"}</c>.</summary>
public sealed class SmsOptions
{
    /// <summary>Address that takes messages; empty where there is none.</summary>
    public string Url { get; set; } = "";

    /// <summary>Header of the secret.</summary>
    public string Header { get; set; } = "Authorization";

    /// <summary>The secret, as the header says it.</summary>
    public string? Secret { get; set; }

    /// <summary>Who it comes from, where the gateway wants to know.</summary>
    public string? Sender { get; set; }

    /// <summary>Longest wait, seconds.</summary>
    public int TimeoutSeconds { get; set; } = 10;
}
