using Licensing.Platform.UseCases;

namespace Licensing.AddressBureau.Features.Classifier;

/// <summary>Brings a file of the classifier in (AC registry): every bad row is reported, the good ones are entered; the same file once more changes nothing.</summary>
[Allow(Roles.Administrator)]
internal sealed record ImportPlaces(byte[] File) : ICommand<PlaceImportResult>;

internal sealed class ImportPlacesHandler(PlaceImport import) : IHandler<ImportPlaces, PlaceImportResult>
{
    private const int MostFaults = 1000;

    public async Task<Result<PlaceImportResult>> Handle(ImportPlaces request, UseCase useCase, CancellationToken cancellation)
    {
        if (request.File.Length > PlaceFile.MostBytes)
        {
            return new Failure.Invalid("file", "AC.file-too-large", $"{PlaceFile.MostBytes / 1024 / 1024}");
        }

        var (rows, problem) = PlaceFile.Read(request.File);
        if (problem is not null)
        {
            return new Failure.Invalid("file", problem.Code, [.. problem.Args]);
        }

        var result = await import.Apply(rows, cancellation);
        useCase.Changed("address-classifier", $"+{result.Added} ~{result.Renamed} !{result.Bad}");
        return result with { Faults = [.. result.Faults.Take(MostFaults)] };
    }
}
