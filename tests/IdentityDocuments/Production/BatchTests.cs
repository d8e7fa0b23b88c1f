using Licensing.IdentityDocuments.Data;
using Licensing.IdentityDocuments.Domain;
using Licensing.IdentityDocuments.Features;
using Licensing.Platform.UseCases;
using Microsoft.EntityFrameworkCore;

namespace Licensing.Tests.IdentityDocuments.Production;

/// <summary>Batches to the printing house and its answers (ID flow, ID-4.1).</summary>
public sealed class BatchTests(IdentityApp app) : IClassFixture<IdentityApp>
{
    // ID-4.1: expedited terms go first, the shortest before the others.
    [Fact]
    public async Task MakeBatch_Expedited_GoesFirst()
    {
        var (ordinary, ten, seven) = (
            await app.Ordered(await app.Person()), await app.Ordered(await app.Person(), IdentityApp.Facts(expedited: 10)), await app.Ordered(await app.Person(), IdentityApp.Facts(expedited: 7)));
        var waiting = (await app.Send(new ListProduction(), IdentityApp.Decider)).Value.Waiting.Where(o => new[] { ordinary, ten, seven }.Contains(o.CaseId)).Select(o => o.CaseId);
        Assert.Equal([seven, ten, ordinary], waiting);

        var batch = await app.Batch(ordinary, ten, seven);

        var sheet = (await app.Send(new ShowBatch(batch.Id), IdentityApp.Decider)).Value;
        Assert.Equal([seven, ten, ordinary], sheet.Rows.Select(r => r.Order.CaseId));
        Assert.Equal([7, 10, 30], sheet.Rows.Select(r => r.Order.Rank));
        Assert.All(await app.OrdersOf(ordinary, ten, seven), o => Assert.Equal((OrderState.Sent, batch.Id, 1), (o.State, o.BatchId, o.Times)));
        Assert.True(await app.Read(db => db.Audit.AnyAsync(a => a.Action == nameof(MakeBatch) && a.SubjectId == batch.Number, IdentityApp.Token)));
    }

    [Fact]
    public async Task MakeBatch_WrongOrTwice_IsRefused()
    {
        var id = await app.Ordered(await app.Person());
        var order = Assert.Single(await app.OrdersOf(id));
        Assert.Equal("ID.choose-orders", Code(await app.Send(new MakeBatch([]), IdentityApp.Decider)));
        Assert.Equal("ID.choose-orders", Code(await app.Send(new MakeBatch([.. Enumerable.Repeat(order.Id, 101)]), IdentityApp.Decider)));
        Assert.IsType<Failure.NotAllowed>((await app.Send(new MakeBatch([order.Id]), IdentityApp.Intake)).Failure);
        Assert.IsType<Failure.NotFound>((await app.Send(new MakeBatch([order.Id]), IdentityApp.Elsewhere)).Failure);

        var both = await Task.WhenAll(app.Send(new MakeBatch([order.Id]), IdentityApp.Decider), app.Send(new MakeBatch([order.Id]), IdentityApp.Operator));

        Assert.Single(both, r => r.IsOk);
        Assert.Equal("ID.order-not-waiting", Refused(await app.Send(new MakeBatch([order.Id]), IdentityApp.Operator)));
        Assert.Equal(1, await app.Read<IdentityDocumentsDb, int>(db => db.BatchItems.CountAsync(i => i.OrderId == order.Id, IdentityApp.Token)));
    }

    // The file is what the schema in the repository says, with photograph and signature in it, and the same each time.
    [Fact]
    public async Task WriteBatchFile_AfterTheSchema_HoldsEverythingToPrint()
    {
        var person = await app.Person();
        var id = await app.Ordered(person, IdentityApp.Facts("both", "lost", 7));
        var batch = await app.Batch(id);

        var (first, second) = ((await app.Send(new WriteBatchFile(batch.Id), IdentityApp.Operator)).Value, (await app.Send(new WriteBatchFile(batch.Id), IdentityApp.Decider)).Value);

        Assert.Equal(first.Content, second.Content);
        Assert.Empty(SchemaCheck.Faults("production-batch", first.Content));
        var orders = System.Text.Json.JsonDocument.Parse(first.Content).RootElement.GetProperty("orders").EnumerateArray().ToList();
        Assert.Equal(["passport", "identity-card"], orders.Select(o => o.GetProperty("document").GetString()));
        Assert.Equal(person.Iin, orders[0].GetProperty("holder").GetProperty("iin").GetString());
        Assert.Equal(SamplePicture.Photo, orders[0].GetProperty("photo").GetProperty("content").GetBytesFromBase64());
        Assert.IsType<Failure.NotFound>((await app.Send(new WriteBatchFile(batch.Id), IdentityApp.Elsewhere)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new WriteBatchFile(batch.Id), IdentityApp.Intake)).Failure);
    }

    [Theory]
    [InlineData("\"batch\": 7")]
    [InlineData("\"more\": true")]
    [InlineData("\"orders\": []")]
    public void SchemaCheck_AnotherFile_IsFound(string changed) =>
        Assert.NotEmpty(SchemaCheck.Faults("production-batch", System.Text.Encoding.UTF8.GetBytes($$"""{"schema":"licensing/production-batch/1","madeAt":"x","office":"y",{{changed}}}""")));

    // Produced: the document waits for its holder and the case goes on; the same file again changes nothing.
    [Fact]
    public async Task TakeAcknowledgement_Twice_ChangesNothingTheSecondTime()
    {
        var person = await app.Person();
        var id = await app.Ordered(person);
        var (batch, order) = (await app.Batch(id), Assert.Single(await app.OrdersOf(id)));
        var number = app.NextNumber();
        var answer = app.Answer("АСК-1", batch.Number, app.Made(order, number));
        Assert.Empty(SchemaCheck.Faults("production-acknowledgement", System.Text.Encoding.UTF8.GetBytes(answer)));

        var taken = await app.Take(answer);

        Assert.True(taken.IsOk, $"{taken.Failure}");
        Assert.Equal((1, 0, false), (taken.Value.Produced, taken.Value.Rejected, taken.Value.Known));
        var made = (await app.DocumentsOf(person)).Single(d => d.Kind == CitizenDocumentKind.Passport);
        Assert.Equal((number, CitizenDocumentStatus.Made, app.Today, app.Today.AddYears(10)), (made.Number, made.Status, made.From, made.Until));
        Assert.Equal(IdentitySteps.Notice, (await app.CaseOf(id)).CurrentStep);
        var events = (await app.CaseOf(id)).Events.Count;

        var again = await app.Take(answer);
        Assert.True(again.Value.Known);
        var another = await app.Take(app.Answer("АСК-2", batch.Number, app.Made(order, number)));
        Assert.Equal((0, 0, false), (another.Value.Produced, another.Value.Rejected, another.Value.Known));
        Assert.Equal("ID.ack-id-used", Code(await app.Take(app.Answer("АСК-1", batch.Number, app.Made(order)))));
        Assert.Equal("ID.ack-answered", Code(await app.Take(app.Answer("АСК-3", batch.Number, app.Made(order)))));

        Assert.Equal(events, (await app.CaseOf(id)).Events.Count);
        Assert.Single(await app.DocumentsOf(person), d => d.Kind == CitizenDocumentKind.Passport);
        Assert.NotNull((await app.Send(new ShowBatch(batch.Id), IdentityApp.Decider)).Value.Batch.ClosedAt);
    }

    [Fact]
    public async Task TakeAcknowledgement_TheSameFileByTwoAtOnce_IsTakenOnce()
    {
        var person = await app.Person();
        var id = await app.Ordered(person);
        var batch = await app.Batch(id);
        var answer = app.Answer("АСК-4", batch.Number, app.Made(Assert.Single(await app.OrdersOf(id))));

        var both = await Task.WhenAll(app.Take(answer), app.Take(answer));

        Assert.Single(both, r => r is { IsOk: true, Value.Known: false });
        Assert.Single(await app.DocumentsOf(person), d => d.Kind == CitizenDocumentKind.Passport);
        Assert.True((await app.Take(answer)).Value.Known);
    }

    // Both are ordered: the case goes on when the last of them is made.
    [Fact]
    public async Task TakeAcknowledgement_InParts_TheCaseWaitsForTheLast()
    {
        var id = await app.Ordered(await app.Person(), IdentityApp.Facts("both", "lost"));
        var (batch, orders) = (await app.Batch(id), await app.OrdersOf(id));
        Assert.True((await app.Take(app.Answer("АСК-5", batch.Number, app.Made(orders[0])))).IsOk);
        Assert.Equal(IdentitySteps.Production, (await app.CaseOf(id)).CurrentStep);
        Assert.True((await app.Take(app.Answer("АСК-6", batch.Number, app.Made(orders[1])))).IsOk);
        Assert.Equal(IdentitySteps.Notice, (await app.CaseOf(id)).CurrentStep);
    }

    [Fact]
    public async Task TakeAcknowledgement_Wrong_IsNotTakenAtAll()
    {
        var (person, other) = (await app.Person(), await app.Person());
        var (id, second) = (await app.Ordered(person), await app.Ordered(other));
        var (batch, orders) = (await app.Batch(id, second), await app.OrdersOf(id, second));
        var used = app.NextNumber();
        string[] files =
        [
            "[]", "nothing", "{}", app.Answer("A", batch.Number).Replace("acknowledgement/1", "acknowledgement/2", StringComparison.Ordinal),
            app.Answer("", batch.Number, app.Made(orders[0])), app.Answer("A", batch.Number), app.Answer("A", "PB-26-999999", app.Made(orders[0])),
            app.Answer("A", batch.Number, app.Made(orders[0]), app.Made(orders[0])),
            app.Answer("A", batch.Number, app.Made(orders[0]).Replace(orders[0].Number, "PO-99999999", StringComparison.Ordinal)),
            app.Answer("A", batch.Number, app.Made(orders[0]).Replace("produced\"", "lost\"", StringComparison.Ordinal)),
            app.Answer("A", batch.Number, IdentityApp.NotMade(orders[0], "no-reason")),
            app.Answer("A", batch.Number, app.Made(orders[0], used), app.Made(orders[1], used)),
            app.Answer("A", batch.Number, app.Made(orders[0]).Replace($"{app.Today:yyyy-MM-dd}", $"{app.Today.AddDays(1):yyyy-MM-dd}", StringComparison.Ordinal)),
        ];
        string[] codes =
        [
            "ID.ack-schema", "ID.ack-unreadable", "ID.ack-schema", "ID.ack-schema", "ID.ack-head", "ID.ack-head", "ID.ack-batch", "ID.ack-twice", "ID.ack-order", "ID.ack-item", "ID.ack-item",
            "ID.ack-number", "ID.ack-day",
        ];
        foreach (var (file, code) in files.Zip(codes))
        {
            Assert.Equal(code, Code(await app.Take(file)));
        }

        Assert.Equal("ID.ack-large", Code(await app.Take(new string(' ', AcknowledgementReader.MostBytes + 1))));
        Assert.IsType<Failure.NotAllowed>((await app.Take("{}", IdentityApp.Intake)).Failure);
        Assert.Equal("ID.ack-batch", Code(await app.Take(app.Answer("A", batch.Number, app.Made(orders[0])), IdentityApp.Elsewhere)));
        Assert.All(await app.OrdersOf(id, second), o => Assert.Equal(OrderState.Sent, o.State));
        Assert.DoesNotContain(await app.DocumentsOf(person), d => d.Kind == CitizenDocumentKind.Passport);
    }

    // What was not made goes back with its reason, is put right and goes again; a spoilt blank goes again by itself.
    [Fact]
    public async Task TakeAcknowledgement_Rejected_IsPutRightAndGoesAgain()
    {
        var (id, spoilt) = (await app.Ordered(await app.Person()), await app.Ordered(await app.Person()));
        var (batch, orders) = (await app.Batch(id, spoilt), await app.OrdersOf(id, spoilt));
        var taken = await app.Take(app.Answer("АСК-7", batch.Number, IdentityApp.NotMade(orders[0], "photo-unusable", "көмескі"), IdentityApp.NotMade(orders[1], "blank-spoilt")));
        Assert.Equal((0, 2), (taken.Value.Produced, taken.Value.Rejected));
        orders = await app.OrdersOf(id, spoilt);
        Assert.Equal((OrderState.Rejected, RejectReason.PhotoUnusable, "көмескі"), (orders[0].State, orders[0].Rejected, orders[0].RejectNote));
        Assert.Equal(OrderState.Waiting, orders[1].State);
        Assert.Contains((await app.Send(new ListProduction(), IdentityApp.Decider)).Value.Rejected, o => o.CaseId == id);

        var (version, correction) = (await app.VersionOf(id), new OrderCorrection("AKHMETOVA", "DANA", "Қарағанды қ."));
        Assert.Equal("ID.photo-needed", Code(await app.Send(new OrderAgain(id, version, orders[0].Id, correction, null), IdentityApp.Intake)));
        Assert.Equal("ID.latin-needed", Code(await app.Send(new OrderAgain(id, version, orders[0].Id, correction with { LatinSurname = "Ахметова" }, null), IdentityApp.Intake)));
        Assert.Equal("ID.needed.birthPlace", Code(await app.Send(new OrderAgain(id, version, orders[0].Id, correction with { BirthPlace = "" }, null), IdentityApp.Intake)));
        Assert.IsType<Failure.NotFound>((await app.Send(new OrderAgain(id, version, orders[1].Id, correction, null), IdentityApp.Intake)).Failure);
        Assert.IsType<Failure.NotAllowed>((await app.Send(new OrderAgain(id, version, orders[0].Id, correction, null), IdentityApp.Decider)).Failure);
        var again = new OrderAgain(id, version, orders[0].Id, correction, await app.Pictures(id));
        var put = await app.Send(again, IdentityApp.Intake);
        Assert.True(put.IsOk, $"{put.Failure}");
        Assert.Equal("ID.order-not-rejected", Refused(await app.Send(again with { Version = await app.VersionOf(id) }, IdentityApp.Intake)));

        await app.Produce(id, spoilt);
        Assert.Equal((OrderState.Produced, 2), (await app.OrdersOf(id) is [var order] ? order : throw new InvalidOperationException()) is var o ? (o.State, o.Times) : default);
        Assert.Equal(IdentitySteps.Notice, (await app.CaseOf(id)).CurrentStep);
        Assert.Equal(IdentitySteps.Notice, (await app.CaseOf(spoilt)).CurrentStep);
    }

    private static string Code<T>(Result<T> result) => Assert.IsType<Failure.Invalid>(result.Failure).Errors[0].Code;

    private static string Refused<T>(Result<T> result) => Assert.IsType<Failure.Refused>(result.Failure).Problem.Code;
}
