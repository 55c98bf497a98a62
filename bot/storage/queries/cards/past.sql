-- Cards whose time is over.
SELECT number FROM cards WHERE until <= ?;
