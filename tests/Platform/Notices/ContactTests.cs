using Licensing.Platform.Notices;

namespace Licensing.Tests.Platform.Notices;

public sealed class ContactTests
{
    [Theory]
    [InlineData("+7 701 555-01-42", "+77015550142")]
    [InlineData("8 (701) 555 01 42", "+77015550142")]
    [InlineData("77015550142", "+77015550142")]
    [InlineData("7015550142", "+77015550142")]
    [InlineData("+49 30 1234567", "+49301234567")]
    [InlineData("8 701 555 01 42, 8 7172 55 55 55", "+77015550142")]
    [InlineData("55-01-42", null)]
    [InlineData("+7 701", null)]
    [InlineData("жоқ", null)]
    [InlineData(null, null)]
    public void Phone_AsPeopleTellIt_IsReadOrNone(string? told, string? read) => Assert.Equal(read, ContactText.PhoneOf(told));

    [Theory]
    [InlineData(" ayim@example.kz ", "ayim@example.kz")]
    [InlineData("Айым <ayim@example.kz>", null)]
    [InlineData("ayim", null)]
    [InlineData("a@b\r\nBcc: c@d", null)]
    [InlineData(null, null)]
    public void Email_AsPeopleTellIt_IsReadOrNone(string? told, string? read) => Assert.Equal(read, ContactText.EmailOf(told));

    // C-10: enough to tell one from another, not enough to write to it.
    [Theory]
    [InlineData("+77015550142", "•••42")]
    [InlineData("ayim@example.kz", "a•••@example.kz")]
    [InlineData("123", "•••")]
    public void Mask_OfAnAddress_HidesIt(string address, string shown) => Assert.Equal(shown, Contact.Mask(address));
}
