using System.Text;

namespace Licensing.Tests.Platform.Fuzz;

/// <summary>Spoils good files: what gets past the first look of a reader is nearly right.</summary>
internal static class Mutation
{
    /// <summary>One of the samples, spoilt in a few places; now and then nothing but noise.</summary>
    public static byte[] Of(IReadOnlyList<byte[]> samples, Random random)
    {
        if (random.Next(20) == 0)
        {
            var noise = new byte[random.Next(300)];
            random.NextBytes(noise);
            return noise;
        }

        var bytes = samples[random.Next(samples.Count)].ToList();
        for (var times = random.Next(1, 6); times > 0; times--)
        {
            Spoil(bytes, samples, random);
        }

        return [.. bytes];
    }

    private static void Spoil(List<byte> bytes, IReadOnlyList<byte[]> samples, Random random)
    {
        var at = random.Next(bytes.Count + 1);
        var many = Math.Min(random.Next(1, 40), bytes.Count - at);
        switch (random.Next(7))
        {
            case 0 when at < bytes.Count: bytes[at] ^= (byte)(1 << random.Next(8)); break;
            case 1 when at < bytes.Count: bytes[at] = (byte)random.Next(256); break;
            case 2: bytes.RemoveRange(at, many); break;
            case 3: bytes.InsertRange(at, Text(random)); break;
            case 4: bytes.InsertRange(at, bytes.Skip(at).Take(many).ToList()); break;
            case 5: bytes.RemoveRange(at, random.Next(3) == 0 ? bytes.Count - at : 0); break;
            default:
                var other = samples[random.Next(samples.Count)];
                var from = random.Next(other.Length + 1);
                bytes.InsertRange(at, other.Skip(from).Take(random.Next(60)));
                break;
        }
    }

    private static byte[] Text(Random random)
    {
        var text = Hostile.Texts[random.Next(Hostile.Texts.Length)];
        return Encoding.UTF8.GetBytes(text[..Math.Min(text.Length, 200)]);
    }
}
