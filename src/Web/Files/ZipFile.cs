using System.IO.Compression;
using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Files;

/// <summary>Many files as one ZIP file, written as they are made, so that it costs no memory.</summary>
public static class ZipFile
{
    /// <summary>The answer to a browser.</summary>
    /// <param name="name">Name of the file, without its ending.</param>
    /// <param name="files">Names and contents, part by part.</param>
    public static IResult Send(string name, IAsyncEnumerable<(string Name, byte[] Content)> files) =>
        Results.Stream(stream => Write(stream, files), "application/zip", $"{name}.zip");

    /// <summary>Writes them.</summary>
    public static async Task Write(Stream stream, IAsyncEnumerable<(string Name, byte[] Content)> files)
    {
        using var written = new Kept();
        using (var zip = new ZipArchive(written, ZipArchiveMode.Create, leaveOpen: true))
        {
            await foreach (var (name, content) in files)
            {
                using (var entry = zip.CreateEntry(name, CompressionLevel.Fastest).Open())
                {
                    entry.Write(content);
                }

                await written.Drain(stream);
            }
        }

        await written.Drain(stream);
    }

    // The archive ends its entries at once and not in their own time, which an answer to a browser does not allow: what it writes is kept until it can go.
    private sealed class Kept : Stream
    {
        private readonly MemoryStream kept = new();

        public override bool CanRead => false;

        public override bool CanSeek => false;

        public override bool CanWrite => true;

        public override long Length => throw new NotSupportedException();

        public override long Position
        {
            get => throw new NotSupportedException();
            set => throw new NotSupportedException();
        }

        public async Task Drain(Stream to)
        {
            await to.WriteAsync(kept.GetBuffer().AsMemory(0, (int)kept.Length));
            kept.SetLength(0);
        }

        public override void Write(byte[] buffer, int offset, int count) => kept.Write(buffer, offset, count);

        public override void Write(ReadOnlySpan<byte> buffer) => kept.Write(buffer);

        public override void Flush()
        {
        }

        public override int Read(byte[] buffer, int offset, int count) => throw new NotSupportedException();

        public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

        public override void SetLength(long value) => throw new NotSupportedException();

        protected override void Dispose(bool disposing)
        {
            kept.Dispose();
            base.Dispose(disposing);
        }
    }
}
