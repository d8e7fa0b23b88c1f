using Microsoft.AspNetCore.Http;

namespace Licensing.Web.Files;

/// <summary>A file that a static page's form brought.</summary>
public static class UploadedFile
{
    /// <summary>Its bytes; none where no file was chosen, or where it is larger than is taken.</summary>
    public static async Task<(byte[]? Content, bool IsTooLarge)> Read(HttpContext context, string field, int most)
    {
        var file = context.Request.HasFormContentType ? context.Request.Form.Files.GetFile(field) : null;
        if (file is not { Length: > 0 } || file.Length > most)
        {
            return (null, file?.Length > most);
        }

        using var content = new MemoryStream((int)file.Length);
        await file.CopyToAsync(content, context.RequestAborted);
        return (content.ToArray(), false);
    }
}
