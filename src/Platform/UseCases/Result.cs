using Licensing.Kernel;

namespace Licensing.Platform.UseCases;

/// <summary>How a use case ended. Expected failures are values that the page shows.</summary>
/// <typeparam name="T">What comes back when it succeeded.</typeparam>
public abstract record Result<T>
{
    private protected Result()
    {
    }

    /// <summary>Whether it succeeded.</summary>
    public bool IsOk => this is Ok<T>;

    /// <summary>The value; only after <see cref="IsOk"/>.</summary>
    /// <exception cref="InvalidOperationException">It did not succeed.</exception>
    public T Value => this is Ok<T> ok ? ok.Content : throw new InvalidOperationException($"No value: {Failure}");

    /// <summary>Success.</summary>
    public static implicit operator Result<T>(T value) => new Ok<T>(value);

    /// <summary>A failure of another result carries over.</summary>
    public static implicit operator Result<T>(Failure failure) => new Failed<T>(failure);

    /// <summary>An act that is not possible now.</summary>
    public static implicit operator Result<T>(Problem problem) => new Failed<T>(new Failure.Refused(problem));

    /// <summary>The failure, or nothing.</summary>
    public Failure? Failure => (this as Failed<T>)?.Why;

    /// <summary>Prints what the cases below have: a failed result has no value to print.</summary>
    protected virtual bool PrintMembers(System.Text.StringBuilder builder) => false;
}

/// <summary>Success.</summary>
public sealed record Ok<T>(T Content) : Result<T>;

/// <summary>An expected failure.</summary>
public sealed record Failed<T>(Failure Why) : Result<T>;

/// <summary>Nothing to say but that it was done.</summary>
public readonly record struct Done;

/// <summary>One field that is wrong.</summary>
/// <param name="Field">Name of the member, camel case, with a path where nested.</param>
/// <param name="Code">Kebab-case; the text is the resource <c>error.{Code}</c>.</param>
/// <param name="Args">Values for its placeholders.</param>
public sealed record FieldError(string Field, string Code, params string[] Args);

/// <summary>Why a use case did not succeed.</summary>
public abstract record Failure
{
    /// <summary>Fields that are wrong.</summary>
    public sealed record Invalid(IReadOnlyList<FieldError> Errors) : Failure
    {
        /// <summary>One field.</summary>
        public Invalid(string field, string code, params string[] args)
            : this([new FieldError(field, code, args)])
        {
        }
    }

    /// <summary>The sender lacks the role; says which roles have it.</summary>
    public sealed record NotAllowed(IReadOnlyList<string> NeededRoles, string? Code = null) : Failure;

    /// <summary>There is no such thing, or the sender may not know of it.</summary>
    public sealed record NotFound(string What, string Id) : Failure;

    /// <summary>Somebody else was first: who, when, and what they did.</summary>
    public sealed record Conflict(string? ByName, DateTime? At, string? What) : Failure;

    /// <summary>Not possible now.</summary>
    public sealed record Refused(Problem Problem) : Failure;
}
