using Licensing.Kernel.Cases;
using Licensing.Kernel.People;
using Licensing.Platform.People;

namespace Licensing.Web.People;

/// <summary>«Not found, add» carries over what was typed (screens.md «Intake»).</summary>
public static class TypedPerson
{
    /// <summary>What the text says of a new person.</summary>
    public static NewPersonEntry Entry(string typed)
    {
        var question = PeopleQuestion.Of(typed);
        var born = question.BornFrom == question.BornTo ? question.BornFrom : null;
        return question.Kind switch
        {
            PeopleQuestionKind.Iin => Iin.TryParse(question.Key, out var iin, out _)
                ? new NewPersonEntry { Iin = iin.Value, BirthDate = iin.BirthDate, Sex = iin.Sex }
                : new NewPersonEntry { Iin = question.Key },
            PeopleQuestionKind.Document => new NewPersonEntry { DocumentNumber = typed.Trim(), BirthDate = born },
            _ => Named(typed, born),
        };
    }

    private static NewPersonEntry Named(string typed, DateOnly? born)
    {
        var words = typed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Where(w => !w.Any(char.IsAsciiDigit)).ToList();
        return new NewPersonEntry
        {
            Surname = words.ElementAtOrDefault(0),
            GivenName = words.ElementAtOrDefault(1),
            Patronymic = words.ElementAtOrDefault(2),
            BirthDate = born,
        };
    }
}
