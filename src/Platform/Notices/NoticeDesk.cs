using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Licensing.Platform.Data;
using Licensing.Platform.Texts;
using Licensing.Platform.UseCases;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Platform.Notices;

/// <summary>Writes notices down, in the words of the moment and the language of whom they are for; a job sends them.</summary>
internal sealed class NoticeDesk(NoticesDb db, KernelDb kernel, NoticeSenders senders, NoticeSeal seal, ITexts texts)
{
    /// <summary>Raises a notice on every channel that is set up and on which somebody is reached; on none where no notices are wanted. The same key is raised once.</summary>
    public async Task Raise(NoticeRequested wanted, Contact contact, UseCase useCase, CancellationToken cancellation)
    {
        if (contact.Wanted && !(wanted.NotAfter < useCase.Now))
        {
            foreach (var sender in senders.All.Where(s => s.IsReady && contact.By(s.Channel) is not null))
            {
                await Write(wanted, contact, sender.Channel, isSecret: false, useCase, cancellation);
            }
        }
    }

    /// <summary>Sends a one-time code by one way alone, to the telephone before the e-mail, wanted or not: it was asked for just now.</summary>
    /// <returns>Whether there is a way.</returns>
    public async Task<bool> SendCode(NoticeRequested wanted, Contact contact, UseCase useCase, CancellationToken cancellation)
    {
        NoticeChannel? way = new[] { NoticeChannel.Sms, NoticeChannel.Email }.Cast<NoticeChannel?>()
            .FirstOrDefault(channel => senders.By(channel!.Value) is not null && contact.By(channel.Value) is not null);
        if (way is { } channel)
        {
            await Write(wanted, contact, channel, isSecret: true, useCase, cancellation);
        }

        return way is not null;
    }

    private async Task Write(
        NoticeRequested wanted, Contact contact, NoticeChannel channel, bool isSecret, UseCase useCase, CancellationToken cancellation)
    {
        // Two who raise it at the same time are told apart by the unique key: the second is tried again, and sees it here.
        if (await db.Notices.AnyAsync(n => n.Key == wanted.Key && n.Channel == channel, cancellation))
        {
            return;
        }

        var words = texts.In(CultureInfo.GetCultureInfo(contact.Language));
        var body = Cut(await Body(wanted, words, channel, cancellation), isSecret ? Notice.LongestText / 4 : Notice.LongestText);
        db.Notices.Add(new Notice
        {
            Key = wanted.Key,
            Channel = channel,
            Kind = wanted.Kind,
            Number = wanted.Number,
            CaseId = wanted.CaseId,
            OfficeId = wanted.OfficeId,
            Address = contact.By(channel)!,
            Language = contact.Language,
            Subject = Cut(words.Format($"notice.{wanted.Kind}.subject", await Values(wanted, cancellation)), Notice.LongestSubject),
            Body = isSecret ? seal.Close(body) : body,
            IsSecret = isSecret,
            RaisedAt = useCase.Now,
            NextAttemptAt = wanted.NotBefore > useCase.Now ? wanted.NotBefore.Value : useCase.Now,
            NotAfter = wanted.NotAfter,
        });
    }

    private static string Cut(string words, int most) => words.Length > most ? words[..most] : words;

    private async Task<string> Body(NoticeRequested wanted, ITexts words, NoticeChannel channel, CancellationToken cancellation)
    {
        var values = await Values(wanted, cancellation);
        if (channel == NoticeChannel.Sms)
        {
            return words.Format($"notice.{wanted.Kind}.sms", values);
        }

        var body = new StringBuilder(words.Format($"notice.{wanted.Kind}.text", values)).AppendLine();
        if (wanted.Bring.Count > 0)
        {
            body.AppendLine().AppendLine(words["notice.bring"]);
            wanted.Bring.Select(key => $"– {words[key]}").ToList().ForEach(line => body.AppendLine(line));
        }

        if (wanted.OfficeId is { } id && await kernel.Offices.AsNoTracking().SingleOrDefaultAsync(o => o.Id == id, cancellation) is { } office)
        {
            body.AppendLine().AppendLine(office.NameKk).AppendLine(office.AddressKk);
            office.Phones.ForEach(phone => body.AppendLine(phone));
        }

        return body.AppendLine().Append(words["notice.foot"]).ToString();
    }

    private async Task<object?[]> Values(NoticeRequested wanted, CancellationToken cancellation) =>
    [
        wanted.Number,
        await kernel.Offices.Where(o => o.Id == wanted.OfficeId).Select(o => o.NameKk).SingleOrDefaultAsync(cancellation) ?? "",
        .. wanted.Args,
    ];
}

/// <summary>Closes words that lie in the database until they are sent, and that nobody else may read there.</summary>
internal sealed class NoticeSeal(IDataProtectionProvider protection)
{
    private readonly IDataProtector protector = protection.CreateProtector("Licensing.Notices");

    public string Close(string words) => protector.Protect(words);

    /// <summary>The words; none where the keys are gone with which they were closed.</summary>
    public string Open(string sealedWords)
    {
        try
        {
            return protector.Unprotect(sealedWords);
        }
        catch (CryptographicException)
        {
            return "";
        }
    }
}
