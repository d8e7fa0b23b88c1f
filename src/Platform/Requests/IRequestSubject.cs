using System.Text.Json.Nodes;
using Licensing.Platform.UseCases;

namespace Licensing.Platform.Requests;

/// <summary>What a service asks of a signed request beyond the facts, where that is not what intake keeps: it turns numbers that people know into the module's own. Found by scanning, at most one a service.</summary>
public interface IRequestSubject
{
    /// <summary>Service code.</summary>
    string Service { get; }

    /// <summary>The subject as intake keeps it, JSON of the module's record; or what is wrong, in fields that are named <c>subject.…</c>.</summary>
    Task<Result<string>> Read(JsonObject? subject, CancellationToken cancellation);
}

/// <summary>What a service asks of the files of a signed request, beyond what any file must be. Found by scanning, at most one a service.</summary>
public interface IRequestFiles
{
    /// <summary>Service code.</summary>
    string Service { get; }

    /// <summary>What is wrong with the file of a document; the field is named by the caller.</summary>
    FieldError? Check(string field, string document, ReadOnlySpan<byte> content);
}

/// <summary>Who has to sign a request besides the applicant. Found by scanning, at most one a service.</summary>
public interface IRequestSigners
{
    /// <summary>Service code.</summary>
    string Service { get; }

    /// <summary>The roles that have to be among <see cref="RequestContent.Signers"/> with these facts.</summary>
    IReadOnlyList<string> Roles(JsonObject facts);
}

/// <summary>What an applicant gets through the portal once the case is granted. Found by scanning, at most one a service.</summary>
public interface IRequestResult
{
    /// <summary>Service code.</summary>
    string Service { get; }

    /// <summary>What there is for a case; nothing while there is nothing.</summary>
    Task<IReadOnlyList<ResultFile>> Of(Guid caseId, CancellationToken cancellation);

    /// <summary>One of them.</summary>
    /// <param name="caseId">The case.</param>
    /// <param name="key">Which one.</param>
    /// <param name="verifyAddress">Address of the page that checks papers, the code left out.</param>
    /// <param name="useCase">Leaves the trace.</param>
    /// <param name="cancellation">Ends waiting.</param>
    Task<Result<Printing.PrintedPaper>> Open(Guid caseId, string key, string verifyAddress, UseCase useCase, CancellationToken cancellation);
}

/// <summary>A file for the applicant.</summary>
/// <param name="Key">Which one, in an address.</param>
/// <param name="TextKey">Resource of its words.</param>
/// <param name="MediaType">Its type.</param>
public sealed record ResultFile(string Key, string TextKey, string MediaType);
