using Bogus;
using Licensing.Kernel.People;

namespace Licensing.Demo.People;

/// <summary>Names as they stand in passports of other states: in Latin letters, or in Cyrillic where the register of Kazakhstan writes them so.</summary>
internal static class ForeignNames
{
    private static readonly Dictionary<string, (string[] Surnames, string[] Men, string[] Women)> States = new()
    {
        ["DEU"] = (["Müller", "Schmidt", "Fischer", "Weber", "Hoffmann", "Krüger"], ["Thomas", "Jürgen", "Stefan", "Uwe"], ["Anna", "Heike", "Sabine"]),
        ["CHN"] = (["Zhang", "Wang", "Li", "Chen", "Liu", "Zhao"], ["Wei", "Jun", "Lei", "Peng"], ["Xiu", "Fang", "Mei"]),
        ["TUR"] = (["Yılmaz", "Kaya", "Demir", "Şahin", "Çelik", "Aydın"], ["Mehmet", "Ali", "Emre"], ["Ayşe", "Elif", "Zeynep"]),
        ["IND"] = (["Sharma", "Patel", "Singh", "Gupta", "Reddy"], ["Rahul", "Arjun", "Vikram"], ["Priya", "Anjali", "Kavita"]),
        ["ITA"] = (["Rossi", "Bianchi", "Romano", "Ferrari"], ["Marco", "Luca", "Paolo"], ["Giulia", "Chiara"]),
        ["UZB"] = (["Каримов", "Юсупов", "Рахимов", "Тошматов"], ["Бахтиёр", "Шерзод", "Жасур"], ["Нилуфар", "Дилноза"]),
        ["KGZ"] = (["Асанов", "Токтогулов", "Бекназаров", "Осмонов"], ["Азамат", "Нурбек", "Талант"], ["Айпери", "Жылдыз"]),
        ["TJK"] = (["Рахмонов", "Назаров", "Шарипов", "Холов"], ["Фаррух", "Далер", "Рустам"], ["Зулфия", "Мехрангез"]),
        ["AZE"] = (["Mammadov", "Aliyev", "Hasanov", "Guliyev"], ["Elchin", "Rashad", "Vugar"], ["Aysel", "Gunel"]),
        ["ARM"] = (["Grigoryan", "Sargsyan", "Petrosyan", "Hakobyan"], ["Armen", "Tigran", "Hayk"], ["Ani", "Lusine"]),
        ["GEO"] = (["Beridze", "Kapanadze", "Lomidze", "Gelashvili"], ["Giorgi", "Levan", "Irakli"], ["Nino", "Tamar"]),
        ["KOR"] = (["Kim", "Lee", "Park", "Choi", "Jung"], ["Minjun", "Jihoon", "Seojun"], ["Jiwoo", "Seoyeon"]),
        ["JPN"] = (["Sato", "Suzuki", "Tanaka", "Watanabe"], ["Hiroshi", "Kenji", "Takashi"], ["Yuko", "Keiko"]),
        ["USA"] = (["Johnson", "Williams", "Miller", "Davis", "Wilson"], ["James", "Michael", "Robert"], ["Jennifer", "Linda"]),
        ["GBR"] = (["Taylor", "Brown", "Evans", "Thomas"], ["Oliver", "George", "Harry"], ["Emily", "Charlotte"]),
        ["FRA"] = (["Martin", "Bernard", "Dubois", "Laurent"], ["Pierre", "Luc", "Antoine"], ["Camille", "Claire"]),
        ["POL"] = (["Nowak", "Kowalski", "Wójcik", "Kamiński"], ["Piotr", "Krzysztof", "Marek"], ["Agnieszka", "Ewa"]),
    };

    /// <summary>A name of that state; none where it has no list of its own.</summary>
    public static PersonName? Of(string? state, Sex sex, Randomizer random)
    {
        if (state is null || !States.TryGetValue(state, out var names))
        {
            return null;
        }

        return new PersonName(Ending(random.ArrayElement(names.Surnames), sex), random.ArrayElement(sex == Sex.Male ? names.Men : names.Women));
    }

    // A woman's ends in «а» where the man's ends in «ов», in Cyrillic, and where a Slavic or Turkic one does in Latin.
    private static string Ending(string surname, Sex sex) =>
        sex == Sex.Male ? surname
        : surname.EndsWith('в') ? surname + "а"
        : surname.EndsWith("ov", StringComparison.Ordinal) || surname.EndsWith("yev", StringComparison.Ordinal) ? surname + "a"
        : surname.EndsWith("ski", StringComparison.Ordinal) ? surname[..^1] + "a"
        : surname;
}
